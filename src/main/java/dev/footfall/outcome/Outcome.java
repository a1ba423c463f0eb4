package dev.footfall.outcome;

import org.jspecify.annotations.Nullable;

/** What came of one event. Every planned event ends in exactly one of these. */
public sealed interface Outcome {

    /** Answered with a 2xx. Acknowledged, never "stored": the endpoint swallows storage errors. */
    record Acknowledged(int status, Timing timing) implements Outcome {}

    /**
     * Answered with anything but a 2xx, a 5xx included.
     *
     * @param body the answer's body as text, cut at {@value #BODY_LIMIT} characters
     */
    record Refused(int status, String body, Timing timing) implements Outcome {}

    /** No complete answer before the deadline. */
    record TimedOut(Timing timing) implements Outcome {}

    /**
     * No complete answer for another cause.
     *
     * @param reason a stable word: {@code dns}, {@code refused}, {@code reset}, {@code tls}, {@code
     *     malformed answer}, {@code io}
     * @param detail what the machine said, for people
     */
    record Unreachable(String reason, @Nullable String detail, Timing timing) implements Outcome {}

    /**
     * Due, but never handed to HTTP.
     *
     * @param reason a stable word: {@code over the in-flight cap}, {@code stopped}, {@code rate
     *     limit}
     */
    record NotSent(String reason, long due) implements Outcome {}

    /** The reason of an event that was posted and whose answer a stop did not wait for. */
    String CUT_OFF = "cut off by stop";

    /** The reason of an event that came due and that a stop kept from being posted. */
    String STOPPED = "stopped";

    /**
     * The reason of an event whose turn, by the server's allowance, was too far off to wait for.
     */
    String RATE_LIMIT = "rate limit";

    /** Longer answers are cut. */
    int BODY_LIMIT = 16_384;
}
