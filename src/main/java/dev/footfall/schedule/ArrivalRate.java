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

    /** Arrivals and seconds before each stage, and after the last. */
    private final double[] arrivalsBefore;

    private final double[] secondsBefore;

    /** From this stage on they come again and again; the number of stages for never. */
    private final int repeatedFrom;

    /** The stages follow each other; nobody comes after the last. */
    public ArrivalRate(List<Stage> stages) {
        this(stages, stages.size());
    }

    /**
     * The stages follow each other, and after the last those that repeat begin again, without end.
     *
     * @param repeatedFrom the first of those that repeat; the number of stages for none
     */
    public ArrivalRate(List<Stage> stages, int repeatedFrom) {
        this.repeatedFrom = repeatedFrom;
        // A stage without arrivals only delays the next: it is passed over below.
        this.stages = List.copyOf(stages);
        this.arrivalsBefore = new double[stages.size() + 1];
        this.secondsBefore = new double[stages.size() + 1];
        for (int i = 0; i < stages.size(); i++) {
            arrivalsBefore[i + 1] = arrivalsBefore[i] + stages.get(i).arrivals();
            secondsBefore[i + 1] = secondsBefore[i] + stages.get(i).lengthSeconds;
        }
    }

    /**
     * When the rate has added up to {@code n} arrivals.
     *
     * @param n at least 0
     * @return nanoseconds after the start; {@link Arrivals#NEVER} when it never does
     */
    public long whenAddedUpTo(double n) {
        int stage = stageOf(n);
        if (stage < stages.size()) {
            return (long) (seconds(stage, n) * 1e9);
        }
        double once = arrivalsBefore[stage] - arrivalsBefore[repeatedFrom];
        if (!(once > 0)) {
            return Arrivals.NEVER;
        }
        double rounds = Math.floor((n - arrivalsBefore[repeatedFrom]) / once * (1 + ROUNDING));
        double within = Math.max(arrivalsBefore[repeatedFrom], n - rounds * once);
        double passed = rounds * (secondsBefore[stage] - secondsBefore[repeatedFrom]);
        int again = Math.min(stageOf(within), stages.size() - 1);
        return (long) ((passed + seconds(again, within)) * 1e9);
    }

    /** Whether there is a last arrival: the rate adds up to no more than a finite number. */
    public boolean ends() {
        double all = arrivalsBefore[stages.size()];
        return Double.isFinite(all) && !(all > arrivalsBefore[repeatedFrom]);
    }

    private double seconds(int stage, double n) {
        double within = Math.max(0, n - arrivalsBefore[stage]);
        return secondsBefore[stage] + stages.get(stage).secondsUntil(within);
    }

    /** The first stage at whose end more than {@code n} have come. */
    private int stageOf(double n) {
        int low = 0;
        int high = stages.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (arrivalsBefore[middle + 1] > n + ROUNDING * n) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Sums of doubles drift: an arrival due a hair before a stage's end is the next stage's. */
    private static final double ROUNDING = 1e-12;
}
