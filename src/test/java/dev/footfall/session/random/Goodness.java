package dev.footfall.session.random;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** Tests of fit: is this sample what the law says? */
public final class Goodness {

    private Goodness() {}

    /**
     * One-sample Kolmogorov–Smirnov: the p-value, by Kolmogorov's series with Stephens' correction
     * (Numerical Recipes §14.3.3).
     */
    public static double kolmogorovSmirnov(double[] sample, DoubleUnaryOperator cumulative) {
        double[] sorted = sample.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double d = 0;
        for (int i = 0; i < n; i++) {
            double f = cumulative.applyAsDouble(sorted[i]);
            d = Math.max(d, Math.max(f - (double) i / n, (double) (i + 1) / n - f));
        }
        double root = Math.sqrt(n);
        double x = (root + .12 + .11 / root) * d;
        if (x < .2) {
            return 1;
        }
        double p = 0;
        for (int k = 1; k < 100; k++) {
            p += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Math.max(0, Math.min(1, p));
    }

    /** Pearson's χ²: the p-value, every expected count at least 5. */
    public static double chiSquared(long[] observed, double[] expected) {
        double chi = 0;
        for (int i = 0; i < observed.length; i++) {
            if (expected[i] < 5) {
                throw new IllegalArgumentException("too few expected in cell " + i);
            }
            double off = observed[i] - expected[i];
            chi += off * off / expected[i];
        }
        return ChiSquaredDistribution.of(observed.length - 1).survivalProbability(chi);
    }

    /** Whether p-values look uniform: their own Kolmogorov–Smirnov p-value. */
    public static double uniformity(double[] pValues) {
        return kolmogorovSmirnov(pValues, p -> Math.max(0, Math.min(1, p)));
    }
}
