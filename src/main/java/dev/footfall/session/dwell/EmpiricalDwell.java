package dev.footfall.session.dwell;

import org.apache.commons.rng.UniformRandomProvider;

import java.util.Arrays;

/** Dwell times as they were measured: each draw is one of them, all equally likely. */
public final class EmpiricalDwell implements DwellLaw {

    private final double[] sorted;

    private EmpiricalDwell(double[] sorted) {
        this.sorted = sorted;
    }

    /**
     * From measurements.
     *
     * @param seconds at least one, each finite and 0 or more, in any order
     */
    public static EmpiricalDwell of(double... seconds) {
        if (seconds.length == 0) {
            throw new IllegalArgumentException("an empirical dwell needs at least one measurement");
        }
        for (double value : seconds) {
            if (!(value >= 0) || Double.isInfinite(value)) {
                throw new IllegalArgumentException(
                        "a measured dwell is " + value + "; expected seconds, 0 or more");
            }
        }
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return new EmpiricalDwell(sorted);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return sorted[random.nextInt(sorted.length)];
    }

    @Override
    public double cumulative(double seconds) {
        int below = 0;
        int above = sorted.length;
        while (below < above) {
            int middle = (below + above) >>> 1;
            if (sorted[middle] <= seconds) {
                below = middle + 1;
            } else {
                above = middle;
            }
        }
        return (double) below / sorted.length;
    }

    @Override
    public double mean() {
        return Arrays.stream(sorted).average().orElseThrow();
    }

    @Override
    public double variance() {
        double mean = mean();
        return Arrays.stream(sorted).map(s -> (s - mean) * (s - mean)).average().orElseThrow();
    }

    @Override
    public double median() {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
