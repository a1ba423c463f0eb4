package dev.footfall.endpoint.fault;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What can go wrong on purpose. */
public sealed interface Fault {

    /**
     * The answer comes late; the event is taken at once. Neither a deviation nor a percentile:
     * constant.
     *
     * @param typical the constant delay, or the mean (normal), or the median (long-tailed)
     * @param deviation standard deviation of a normal delay, cut at zero; or null
     * @param p99 the 99th percentile of a log-normal delay; or null
     */
    record Latency(Duration typical, @Nullable Duration deviation, @Nullable Duration p99)
            implements Fault {}

    /**
     * The request is answered with an error and nothing is stored.
     *
     * @param status 400 to 599
     * @param envelope whether a 422 comes in the error envelope, not as FastAPI's {@code detail}
     */
    record Status(int status, boolean envelope) implements Fault {}

    /**
     * A token bucket; beyond it 429 with {@code Retry-After}.
     *
     * @param perSecond tokens that come back each second
     * @param burst how many the full bucket holds, at least 1
     */
    record RateLimit(double perSecond, int burst) implements Fault {}

    /** Nothing is answered from the fault's start until so long after it; then everything is. */
    record Stall(Duration length) implements Fault {}

    /** The connection is closed before the body is read; nothing is stored. */
    record DropBefore() implements Fault {}

    /** The event is taken, and the connection is closed in the middle of the answer. */
    record DropMidway() implements Fault {}

    /** The event is taken, and the answer's JSON ends too early, in a sound HTTP message. */
    record Truncated() implements Fault {}

    /** The event is taken, and the answer is the kind of page that a proxy shows. */
    record NotJson() implements Fault {}

    /**
     * The event is taken, and the answer's body trickles.
     *
     * @param bytesPerSecond its speed, above zero
     */
    record Slow(double bytesPerSecond) implements Fault {}

    /** The event is acknowledged, and storing it fails: it is lost, and counted as lost. */
    record StoreFails() implements Fault {}

    /** Bodies that break the contract are refused in the error envelope. */
    record EnvelopedRefusals() implements Fault {}
}
