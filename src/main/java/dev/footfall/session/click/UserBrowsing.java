package dev.footfall.session.click;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The user browsing model (UBM): whether a result is looked at depends on its rank r and on the
 * distance d to the last click above it, by a table γ_{r,d}. Dupret, Piwowarski, SIGIR 2008:
 *
 * <pre>
 * P(C_r) = Σ_{j&lt;r} P(C_j) · Π_{j&lt;k&lt;r} (1 − α_k γ_{k,k−j}) · α_r γ_{r,r−j}        P(C_0) = 1
 * </pre>
 */
public final class UserBrowsing implements ClickModel {

    /** Row by rank, column by distance to the last click; the last column is for no click yet. */
    private static final double[][] PUBLISHED = {
        {1},
        {.98, 1},
        {1, .62, .95},
        {1, .77, .42, .82},
        {1, .92, .55, .31, .69},
        {1, .96, .63, .40, .22, .54},
        {1, .99, .73, .46, .29, .17, .47},
        {1, 1, .89, .52, .35, .24, .14, .43},
        {1, 1, .95, .68, .40, .29, .19, .12, .41},
        {1, 1, 1, .96, .52, .36, .27, .18, .12, .43}
    };

    private final double[][] table;

    private UserBrowsing(double[][] table) {
        this.table = table;
    }

    /**
     * The published γ, raised to a power.
     *
     * @param bias 0 no bias, 1 as published, more for a stronger one
     */
    public static UserBrowsing published(double bias) {
        return of(PUBLISHED, bias);
    }

    /**
     * Any γ. Ranks beyond the last row take the last row: the distance's column as far as there is
     * one (then the farthest), and its last column while there is no click.
     *
     * @param table row r has r numbers from 0 to 1: by distance 1 … r − 1, then for no click yet
     * @param bias the power that γ is raised to, 0 or more
     */
    public static UserBrowsing of(double[][] table, double bias) {
        if (table.length == 0) {
            throw new IllegalArgumentException("UBM needs γ for at least one rank");
        }
        if (!(bias >= 0) || Double.isInfinite(bias)) {
            throw new IllegalArgumentException(
                    "the bias of UBM is " + bias + "; it is a number from 0 up");
        }
        double[][] raised = new double[table.length][];
        for (int r = 0; r < table.length; r++) {
            if (table[r].length != r + 1) {
                throw new IllegalArgumentException(
                        "γ of UBM at rank %d has %d numbers; expected %d"
                                .formatted(r + 1, table[r].length, r + 1));
            }
            raised[r] = Probability.all("γ of UBM", table[r]);
            for (int d = 0; d <= r; d++) {
                raised[r][d] = StrictMath.pow(raised[r][d], bias);
            }
        }
        return new UserBrowsing(raised);
    }

    /**
     * γ at a place.
     *
     * @param last the place of the last click above it, −1 for none
     */
    public double examination(int place, int last) {
        double[] row = table[Math.min(place, table.length - 1)];
        int end = row.length - 1;
        if (last < 0 || end == 0) {
            return row[end];
        }
        return row[Math.min(place - last, end) - 1];
    }

    @Override
    public int sample(Page page, UniformRandomProvider random, int[] clicks) {
        int count = 0;
        int last = -1;
        for (int i = 0; i < page.size(); i++) {
            if (random.nextDouble() < examination(i, last) * page.attraction(i)) {
                clicks[count++] = i;
                last = i;
            }
        }
        return count;
    }

    @Override
    public double[] clickRates(Page page) {
        int size = page.size();
        double[] rates = new double[size];
        // For each possible last click, follow the silence after it down the page.
        for (int last = -1; last < size; last++) {
            double reached = last < 0 ? 1 : rates[last];
            for (int i = last + 1; i < size; i++) {
                double p = examination(i, last) * page.attraction(i);
                rates[i] += reached * p;
                reached *= 1 - p;
            }
        }
        return rates;
    }

    @Override
    public double[] conditionalRates(Page page, boolean[] clicked) {
        double[] rates = new double[page.size()];
        int last = -1;
        for (int i = 0; i < rates.length; i++) {
            rates[i] = examination(i, last) * page.attraction(i);
            if (clicked[i]) {
                last = i;
            }
        }
        return rates;
    }
}
