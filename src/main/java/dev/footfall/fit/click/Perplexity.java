package dev.footfall.fit.click;

/**
 * How surprised a model is by pages: 2^(−mean[c·log₂ q + (1−c)·log₂(1−q)]) at each rank, averaged
 * over ranks. 1 is no surprise, 2 is a thrown coin.
 */
public final class Perplexity {

    /** No model is believed that calls something impossible. */
    private static final double SUREST = 1e-6;

    private Perplexity() {}

    /** With q the probability of a click given the clicks above: what models are chosen by. */
    public static double conditional(Estimate estimate, Views views) {
        return of(estimate, views, true);
    }

    /** With q the probability of a click before anything was clicked. */
    public static double marginal(Estimate estimate, Views views) {
        return of(estimate, views, false);
    }

    private static double of(Estimate estimate, Views views, boolean conditional) {
        double[] bits = new double[views.ranks()];
        long[] shown = new long[bits.length];
        for (PageView view : views.pages()) {
            var page = estimate.page(view);
            double[] rates =
                    conditional
                            ? estimate.model().conditionalRates(page, view.clicks())
                            : estimate.model().clickRates(page);
            for (int i = 0; i < rates.length; i++) {
                double q = Math.min(1 - SUREST, Math.max(SUREST, rates[i]));
                bits[i] -= Math.log(view.clicked(i) ? q : 1 - q);
                shown[i]++;
            }
        }
        double sum = 0;
        for (int i = 0; i < bits.length; i++) {
            sum += Math.exp(bits[i] / shown[i]);
        }
        return bits.length == 0 ? 1 : sum / bits.length;
    }
}
