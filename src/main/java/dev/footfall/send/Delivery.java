package dev.footfall.send;

import dev.footfall.outcome.Outcome;

/**
 * What came of an event after all attempts.
 *
 * @param outcome the last attempt's; it was sent when the first was, so that retries and their
 *     pauses count as service time, never as our own delay
 * @param retries how often it was posted again
 * @param perhapsTwice whether two attempts or more may have been stored
 * @param retryAfterNanos the longest {@code Retry-After} that was seen; 0 for none
 * @param sent bytes of its body, each time that it was posted
 * @param received bytes that were read of the answers' bodies
 */
public record Delivery(
        Outcome outcome,
        int retries,
        boolean perhapsTwice,
        long retryAfterNanos,
        long sent,
        long received) {

    /** Without a word to or from the server. */
    public static Delivery none(Outcome outcome) {
        return new Delivery(outcome, 0, false, 0, 0, 0);
    }
}
