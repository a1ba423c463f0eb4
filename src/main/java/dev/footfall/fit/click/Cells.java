package dev.footfall.fit.click;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntBinaryOperator;

/**
 * How often each result was shown and clicked in each situation: all that models need in which a
 * click is "looked at" (by situation) times "attractive" (by result).
 */
final class Cells {

    private final int[] items;
    private final int[] situations;
    private final double[] shown;
    private final double[] clicked;

    private Cells(int count) {
        items = new int[count];
        situations = new int[count];
        shown = new double[count];
        clicked = new double[count];
    }

    /**
     * Counts.
     *
     * @param situations how many there are
     * @param situation of (place, place of the last click above or −1)
     */
    static Cells count(Views views, int situations, IntBinaryOperator situation) {
        Map<Long, double[]> counts = new HashMap<>();
        for (PageView page : views.pages()) {
            int last = -1;
            for (int i = 0; i < page.size(); i++) {
                long key = (long) page.item(i) * situations + situation.applyAsInt(i, last);
                double[] count = counts.computeIfAbsent(key, k -> new double[2]);
                count[0]++;
                if (page.clicked(i)) {
                    count[1]++;
                    last = i;
                }
            }
        }
        Cells cells = new Cells(counts.size());
        int c = 0;
        for (Map.Entry<Long, double[]> entry : counts.entrySet()) {
            cells.items[c] = (int) (entry.getKey() / situations);
            cells.situations[c] = (int) (entry.getKey() % situations);
            cells.shown[c] = entry.getValue()[0];
            cells.clicked[c] = entry.getValue()[1];
            c++;
        }
        return cells;
    }

    /**
     * One round of expectation and maximisation, in place.
     *
     * @param prior the attraction of results where none was shown
     * @return by how much the probability of looking changed most
     */
    double improve(double[] attraction, double[] looking, double prior) {
        return improve(attraction, looking, prior, true);
    }

    /**
     * As {@link #improve}, with the probabilities of looking left as they are.
     *
     * @return by how much an attraction changed most
     */
    double attract(double[] attraction, double[] looking, double prior) {
        return improve(attraction, looking, prior, false);
    }

    private double improve(double[] attraction, double[] looking, double prior, boolean learn) {
        double[] attractive = new double[attraction.length];
        double[] seen = new double[attraction.length];
        double[] lookedAt = new double[looking.length];
        double[] chances = new double[looking.length];
        for (int c = 0; c < items.length; c++) {
            double a = attraction[items[c]];
            double t = looking[situations[c]];
            double silent = (shown[c] - clicked[c]) / Math.max(1e-12, 1 - a * t);
            attractive[items[c]] += clicked[c] + silent * (1 - t) * a;
            seen[items[c]] += shown[c];
            lookedAt[situations[c]] += clicked[c] + silent * (1 - a) * t;
            chances[situations[c]] += shown[c];
        }
        // The imagined page is as attractive as all are on average. Clicks a page would be too few:
        // rare results far down would be taken for dull ones that are looked at often.
        double pages = Arrays.stream(seen).sum();
        double mean = pages > 0 ? Arrays.stream(attractive).sum() / pages : prior;
        double moved = 0;
        for (int i = 0; i < attraction.length; i++) {
            double next = (attractive[i] + mean) / (seen[i] + 1);
            moved = learn ? 0 : Math.max(moved, Math.abs(next - attraction[i]));
            attraction[i] = next;
        }
        for (int s = 0; learn && s < looking.length; s++) {
            if (chances[s] > 0) {
                double next = Math.min(1, lookedAt[s] / chances[s]);
                moved = Math.max(moved, Math.abs(next - looking[s]));
                looking[s] = next;
            }
        }
        return moved;
    }

    /**
     * What the counts tell about the logarithm of each probability of looking, every attraction
     * being unknown as well: Fisher's information. A cell of n showings with p = looking ·
     * attraction tells n p/(1−p) of the two; what the attractions take of it is the Schur
     * complement. A factor common to all is never told.
     */
    double[][] information(double[] attraction, double[] looking) {
        double[][] told = new double[looking.length][looking.length];
        Map<Integer, double[]> byItem = new HashMap<>();
        for (int c = 0; c < items.length; c++) {
            double p = Math.min(1 - 1e-9, attraction[items[c]] * looking[situations[c]]);
            double here = shown[c] * p / (1 - p);
            byItem.computeIfAbsent(items[c], i -> new double[looking.length])[situations[c]] +=
                    here;
            told[situations[c]][situations[c]] += here;
        }
        for (double[] own : byItem.values()) {
            double all = 0;
            for (double here : own) {
                all += here;
            }
            for (int r = 0; all > 0 && r < own.length; r++) {
                for (int s = 0; own[r] > 0 && s < own.length; s++) {
                    told[r][s] -= own[r] * own[s] / all;
                }
            }
        }
        return told;
    }
}
