package dev.footfall.metrics;

/**
 * Where events are. At the end of a run {@code planned = acknowledged + refused + failed +
 * notSent}; while it runs the difference is in flight.
 *
 * @param planned came due
 * @param sent handed to HTTP
 * @param acknowledged answered 2xx
 * @param refused answered with any other status
 * @param failed no complete answer
 * @param notSent came due but was never handed to HTTP
 */
public record Counts(
        long planned, long sent, long acknowledged, long refused, long failed, long notSent) {

    /** Nothing yet. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    /** Sent and not yet answered. */
    public long inFlight() {
        return sent - acknowledged - refused - failed;
    }

    /** Refused or failed: what the window calls errors. */
    public long errors() {
        return refused + failed;
    }

    /** Whether every planned event has ended in exactly one count. */
    public boolean settled() {
        return planned == acknowledged + refused + failed + notSent;
    }

    /** Both together. */
    Counts plus(Counts other) {
        return new Counts(
                planned + other.planned,
                sent + other.sent,
                acknowledged + other.acknowledged,
                refused + other.refused,
                failed + other.failed,
                notSent + other.notSent);
    }

    /** What came after these. */
    Counts minus(Counts earlier) {
        return new Counts(
                planned - earlier.planned,
                sent - earlier.sent,
                acknowledged - earlier.acknowledged,
                refused - earlier.refused,
                failed - earlier.failed,
                notSent - earlier.notSent);
    }
}
