package dev.footfall.outcome;

/**
 * The three moments of an event, as monotonic nanoseconds of one clock.
 *
 * @param due when the schedule wanted it sent
 * @param sent when it was handed to HTTP
 * @param done when its answer, or its failure, was complete
 */
public record Timing(long due, long sent, long done) {

    /** Due to sent: how late we were ourselves. */
    public long dispatchDelay() {
        return Math.max(0, sent - due);
    }

    /** Sent to done: what a naive tool would report as latency. */
    public long service() {
        return done - sent;
    }

    /** Due to done: what the person felt, the honest one when the server stalls. */
    public long felt() {
        return Math.max(service(), done - due);
    }
}
