package dev.footfall.session.query;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.GuideTableDiscreteSampler;
import org.apache.commons.rng.sampling.distribution.SharedStateDiscreteSampler;

/** How often each query is searched, beside the others. Immutable. */
public final class Popularity {

    private final double[] shares;
    private final SharedStateDiscreteSampler sampler;

    private Popularity(double[] shares) {
        this.shares = shares;
        // The source given here is never drawn from: each draw brings its own.
        this.sampler = GuideTableDiscreteSampler.of(() -> 0L, shares);
    }

    /**
     * Zipf: the query of rank r has the weight r^−s.
     *
     * @param queries how many there are, at least 1
     * @param exponent s, 0 or more; 0 makes all equally popular
     */
    public static Popularity zipf(int queries, double exponent) {
        if (queries < 1) {
            throw new IllegalArgumentException("a popularity needs at least one query");
        }
        if (!(exponent >= 0) || Double.isInfinite(exponent)) {
            throw new IllegalArgumentException(
                    "the exponent of Zipf is " + exponent + "; expected a number from 0 up");
        }
        double[] weights = new double[queries];
        for (int i = 0; i < queries; i++) {
            weights[i] = StrictMath.pow(i + 1, -exponent);
        }
        return weights(weights);
    }

    /**
     * Any weights; they need not add up to 1.
     *
     * @param weights by query, each finite and 0 or more, at least one above 0
     */
    public static Popularity weights(double... weights) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i])) {
                throw new IllegalArgumentException(
                        "the weight of query %d is %s; expected a number from 0 up"
                                .formatted(i + 1, weights[i]));
            }
            sum += weights[i];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(
                    "a popularity needs a weight above 0, and a finite sum of weights");
        }
        double[] shares = new double[weights.length];
        for (int i = 0; i < shares.length; i++) {
            shares[i] = weights[i] / sum;
        }
        return new Popularity(shares);
    }

    /** How many queries there are. */
    public int size() {
        return shares.length;
    }

    /** The probability that a search is for this query, 0 to 1. */
    public double share(int query) {
        return shares[query];
    }

    /** Draws one query's place, from 0. */
    public int sample(UniformRandomProvider random) {
        return sampler.withUniformRandomProvider(random).sample();
    }
}
