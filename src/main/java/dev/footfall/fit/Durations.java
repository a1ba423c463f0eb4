package dev.footfall.fit;

import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogGamma;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Collects durations in seconds and finds the law that they most likely follow: Weibull, log-normal
 * or gamma, each with two parameters, by maximum likelihood.
 */
final class Durations {

    /** Fewer say nothing. */
    private static final int FEWEST = 20;

    /** Clocks tick in milliseconds; a 0 was shorter than one. */
    private static final double SHORTEST = .0005;

    private double[] values = new double[64];
    private int count;

    /**
     * A law of two parameters.
     *
     * @param name as scenarios know it
     * @param first shape, or the median in seconds
     * @param second scale in seconds, or sigma
     * @param logLikelihood the higher the better
     */
    record Law(String name, double first, double second, double logLikelihood) {}

    void add(double seconds) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = Math.max(SHORTEST, seconds);
    }

    /** The best law; null where there are too few durations, or all are alike. */
    @Nullable Law best() {
        Law normal = logNormal();
        if (normal == null) {
            return null;
        }
        Law best = normal;
        for (Law law : new Law[] {weibull(), gamma()}) {
            if (law.logLikelihood() > best.logLikelihood()) {
                best = law;
            }
        }
        return best;
    }

    /** The log-normal law; null as above. */
    @Nullable Law logNormal() {
        if (count < FEWEST) {
            return null;
        }
        double mu = meanLog();
        double squares = 0;
        for (int i = 0; i < count; i++) {
            squares += Math.pow(Math.log(values[i]) - mu, 2);
        }
        double sigma = Math.sqrt(squares / count);
        if (sigma < 1e-6) {
            return null;
        }
        double likelihood = -count * (mu + Math.log(sigma) + .5 * Math.log(2 * Math.PI) + .5);
        return new Law("log_normal", Math.exp(mu), sigma, likelihood);
    }

    /** 1/k = Σ t^k ln t / Σ t^k − mean ln t, whose left side falls and right side rises in k. */
    private Law weibull() {
        double mu = meanLog();
        double low = .05;
        double high = 20;
        for (int halving = 0; halving < 50; halving++) {
            double k = Math.sqrt(low * high);
            double powers = 0;
            double logs = 0;
            for (int i = 0; i < count; i++) {
                // Around the geometric mean, so that no power overflows.
                double power = Math.exp(k * (Math.log(values[i]) - mu));
                powers += power;
                logs += power * (Math.log(values[i]) - mu);
            }
            if (logs / powers > 1 / k) {
                high = k;
            } else {
                low = k;
            }
        }
        double k = Math.sqrt(low * high);
        double powers = 0;
        for (int i = 0; i < count; i++) {
            powers += Math.exp(k * (Math.log(values[i]) - mu));
        }
        double logScale = mu + Math.log(powers / count) / k;
        double likelihood = count * (Math.log(k) - k * logScale + (k - 1) * mu - 1);
        return new Law("weibull", k, Math.exp(logScale), likelihood);
    }

    /** ln k − ψ(k) = ln mean − mean ln, whose left side falls in k. */
    private Law gamma() {
        double mu = meanLog();
        double mean = 0;
        for (int i = 0; i < count; i++) {
            mean += values[i] / count;
        }
        double gap = Math.log(mean) - mu;
        double low = 1e-3;
        double high = 1e4;
        for (int halving = 0; halving < 60; halving++) {
            double k = Math.sqrt(low * high);
            if (Math.log(k) - Digamma.value(k) < gap) {
                high = k;
            } else {
                low = k;
            }
        }
        double k = Math.sqrt(low * high);
        double theta = mean / k;
        double likelihood = count * ((k - 1) * mu - k - k * Math.log(theta) - LogGamma.value(k));
        return new Law("gamma", k, theta, likelihood);
    }

    private double meanLog() {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.log(values[i]);
        }
        return sum / count;
    }
}
