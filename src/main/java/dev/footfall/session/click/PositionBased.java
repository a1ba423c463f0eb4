package dev.footfall.session.click;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * The position-based model (PBM): a result is looked at by its rank alone, P(C_r) = θ_r α_r, one
 * place independent of another.
 */
public final class PositionBased implements ClickModel {

    private static final double[] EYE_TRACKING = {.68, .61, .48, .34, .28, .20, .11, .10, .08, .06};

    private final double[] byRank;
    private final double bias;

    private PositionBased(double[] byRank, double bias) {
        this.byRank = byRank;
        this.bias = bias;
    }

    /**
     * θ as measured by eye tracking (Joachims, Granka, Pan, Hembrooke, Gay, SIGIR 2005), raised to
     * a power.
     *
     * @param bias η: 0 no position bias, 1 as measured, more for a stronger one
     */
    public static PositionBased eyeTracking(double bias) {
        return of(EYE_TRACKING, bias);
    }

    /**
     * θ_r = r^−η.
     *
     * @param bias η, 0 or more
     */
    public static PositionBased power(double bias) {
        return of(new double[] {1}, bias);
    }

    /**
     * Any θ. Beyond the last rank R given, θ falls like 1/r: θ_r = θ_R · R/r.
     *
     * @param byRank θ₁, θ₂ …, each 0 to 1, at least one
     * @param bias η, the power that θ is raised to, 0 or more
     */
    public static PositionBased of(double[] byRank, double bias) {
        if (byRank.length == 0) {
            throw new IllegalArgumentException("PBM needs θ for at least one rank");
        }
        if (!(bias >= 0) || Double.isInfinite(bias)) {
            throw new IllegalArgumentException(
                    "the bias of PBM is " + bias + "; it is a number from 0 up");
        }
        double[] raised = Probability.all("θ of PBM", byRank);
        for (int i = 0; i < raised.length; i++) {
            raised[i] = StrictMath.pow(raised[i], bias);
        }
        return new PositionBased(raised, bias);
    }

    /** θ at this place, 0 to 1. */
    public double examination(int place) {
        int last = byRank.length - 1;
        if (place <= last) {
            return byRank[place];
        }
        return byRank[last] * StrictMath.pow(byRank.length / (place + 1.0), bias);
    }

    @Override
    public int sample(Page page, UniformRandomProvider random, int[] clicks) {
        int count = 0;
        for (int i = 0; i < page.size(); i++) {
            if (random.nextDouble() < examination(i) * page.attraction(i)) {
                clicks[count++] = i;
            }
        }
        return count;
    }

    @Override
    public double[] clickRates(Page page) {
        double[] rates = new double[page.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = examination(i) * page.attraction(i);
        }
        return rates;
    }

    @Override
    public double[] conditionalRates(Page page, boolean[] clicked) {
        return clickRates(page);
    }
}
