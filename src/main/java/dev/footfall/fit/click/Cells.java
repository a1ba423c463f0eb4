package dev.footfall.fit.click;

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
     * @param prior the attraction that one imagined page speaks for
     * @return by how much the probability of looking changed most
     */
    double improve(double[] attraction, double[] looking, double prior) {
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
        for (int i = 0; i < attraction.length; i++) {
            attraction[i] = (attractive[i] + prior) / (seen[i] + 1);
        }
        double moved = 0;
        for (int s = 0; s < looking.length; s++) {
            if (chances[s] > 0) {
                double next = Math.min(1, lookedAt[s] / chances[s]);
                moved = Math.max(moved, Math.abs(next - looking[s]));
                looking[s] = next;
            }
        }
        return moved;
    }
}
