package dev.footfall.schedule;

/**
 * The run's own time under a person's hand: it goes at a factor of the machine's time, stands still
 * while paused, and never jumps when the factor changes. Immutable; each change gives a new one.
 *
 * @param sinceNanos the machine's time of the last change
 * @param runNanos the run's time at that moment
 * @param factor how fast the run's time goes, 0 to {@value #MOST}
 * @param paused whether it stands still
 */
public record SteeredTime(long sinceNanos, long runNanos, double factor, boolean paused) {

    /** The fastest: a recorded day may be hurried through at a thousand times its own pace. */
    public static final double MOST = 10_000;

    /** Starts at zero, as planned. */
    public static SteeredTime startingAt(long nowNanos) {
        return new SteeredTime(nowNanos, 0, 1, false);
    }

    /** The run's time at a moment of the machine's. */
    public long runNanosAt(long nowNanos) {
        return runNanos + (long) ((nowNanos - sinceNanos) * pace());
    }

    /**
     * When the machine's time will be for a moment of the run's; {@link Long#MAX_VALUE} while time
     * stands still. May lie in the past.
     */
    public long machineNanosAt(long run) {
        double pace = pace();
        if (pace == 0) {
            return run <= runNanos ? sinceNanos : Long.MAX_VALUE;
        }
        return sinceNanos + (long) ((run - runNanos) / pace);
    }

    /** Whether time stands still. */
    public boolean still() {
        return pace() == 0;
    }

    /** The same moment, paused. */
    public SteeredTime pausedAt(long nowNanos) {
        return new SteeredTime(nowNanos, runNanosAt(nowNanos), factor, true);
    }

    /** The same moment, going on. */
    public SteeredTime resumedAt(long nowNanos) {
        return new SteeredTime(nowNanos, runNanosAt(nowNanos), factor, false);
    }

    /**
     * The same moment at another factor.
     *
     * @throws IllegalArgumentException when it is not 0 to {@link #MOST}
     */
    public SteeredTime at(double newFactor, long nowNanos) {
        if (!(newFactor >= 0 && newFactor <= MOST)) {
            throw new IllegalArgumentException(
                    "the rate factor goes from 0 to 10000, not " + newFactor);
        }
        return new SteeredTime(nowNanos, runNanosAt(nowNanos), newFactor, paused);
    }

    private double pace() {
        return paused ? 0 : factor;
    }
}
