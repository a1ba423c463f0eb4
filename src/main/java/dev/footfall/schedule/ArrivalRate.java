package dev.footfall.schedule;

import java.util.List;

/**
 * An arrival rate over time, piecewise linear, and the inverse of its integral: when have so many
 * arrivals added up? Pure.
 */
public final class ArrivalRate {

    /**
     * A stretch in which the rate goes in a straight line from one value to another.
     *
     * @param lengthSeconds how long, above 0; infinite for a last stage without end
     * @param fromPerSecond the rate at its start, at least 0
     * @param toPerSecond the rate at its end, at least 0; ignored where the stage has no end
     */
    public record Stage(double lengthSeconds, double fromPerSecond, double toPerSecond) {
        /**
         * Checks the ranges.
         *
         * @throws IllegalArgumentException when one is broken
         */
        public Stage {
            if (!(lengthSeconds > 0) || !(fromPerSecond >= 0) || !(toPerSecond >= 0)) {
                throw new IllegalArgumentException(
                        "a stage needs a length above 0 and rates of at least 0, not "
                                + lengthSeconds
                                + " s, "
                                + fromPerSecond
                                + "/s to "
                                + toPerSecond
                                + "/s");
            }
        }

        private double arrivals() {
            return Double.isInfinite(lengthSeconds)
                    ? (fromPerSecond > 0 ? Double.POSITIVE_INFINITY : 0)
                    : lengthSeconds * (fromPerSecond + toPerSecond) / 2;
        }

        /**
         * Solves from·t + slope·t²/2 = n for the earliest t, in a form that is stable near slope 0.
         */
        private double secondsUntil(double n) {
            double slope =
                    Double.isInfinite(lengthSeconds)
                            ? 0
                            : (toPerSecond - fromPerSecond) / lengthSeconds;
            if (n <= 0) {
                return 0;
            }
            double root = Math.sqrt(Math.max(0, fromPerSecond * fromPerSecond + 2 * slope * n));
            return 2 * n / (fromPerSecond + root);
        }
    }

    private final List<Stage> stages;

    /** The stages follow each other; nobody comes after the last. */
    public ArrivalRate(List<Stage> stages) {
        this.stages = List.copyOf(stages);
    }

    /**
     * When the rate has added up to {@code n} arrivals.
     *
     * @param n at least 0
     * @return nanoseconds after the start; {@link Arrivals#NEVER} when it never does
     */
    public long whenAddedUpTo(double n) {
        double left = n;
        double before = 0;
        for (Stage stage : stages) {
            double arrivals = stage.arrivals();
            // At its very end a stage hands over to the next: an arrival due then is the next's.
            if (left < arrivals && (left > 0 || stage.fromPerSecond > 0 || stage.toPerSecond > 0)) {
                return (long) ((before + stage.secondsUntil(left)) * 1e9);
            }
            left -= arrivals;
            // Sums of doubles drift: a hair below zero is zero.
            left = left < 0 ? 0 : left;
            before += stage.lengthSeconds;
        }
        return Arrivals.NEVER;
    }
}
