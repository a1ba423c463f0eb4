package dev.footfall.send;

import java.time.Duration;
import java.util.Set;

/**
 * When an event is posted again. The endpoint knows no idempotency key: whatever is posted again
 * may be stored twice.
 *
 * @param most how often at most, at least 0; 0 for never
 * @param causes after what
 * @param firstPause the pause before the first retry; each further one is twice as long
 * @param longestPause no pause of ours is longer; a server's {@code Retry-After} may be
 * @param jitter the share of a pause that is left to chance, 0 to 1
 * @param budget how many retries there may be for each event that was posted, at least 0
 * @param retryAfter what is made of {@code Retry-After}
 * @param respectLimits whether to slow down as {@code X-RateLimit-Remaining} runs out
 */
public record RetryPolicy(
        int most,
        Set<Cause> causes,
        Duration firstPause,
        Duration longestPause,
        double jitter,
        double budget,
        RetryAfter retryAfter,
        boolean respectLimits) {

    /** What an event is posted again after. */
    public enum Cause {
        /** No complete answer: refused, reset, timed out and the like. */
        CONNECTION("connection"),
        /** A status of 500 to 599. */
        SERVER_ERROR("5xx"),
        /** The status 429. */
        TOO_MANY("429");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /** As flags name it. */
        public String word() {
            return word;
        }
    }

    /** What is made of {@code Retry-After}. */
    public enum RetryAfter {
        /** A retry waits as long as it says. */
        HONOUR,
        /** It is counted; a retry waits as long as our own pause. */
        RECORD,
        /** It is not looked at. */
        IGNORE
    }

    /** Never, and no limit is respected. */
    public static final RetryPolicy NONE =
            new RetryPolicy(
                    0,
                    Set.of(Cause.values()),
                    Duration.ofMillis(100),
                    Duration.ofSeconds(10),
                    0.5,
                    0.2,
                    RetryAfter.RECORD,
                    false);

    /**
     * Copies the causes and checks the ranges.
     *
     * @throws IllegalArgumentException when one is broken
     */
    public RetryPolicy {
        causes = Set.copyOf(causes);
        if (most < 0 || !(budget >= 0) || !(jitter >= 0 && jitter <= 1)) {
            throw new IllegalArgumentException(
                    "retries and budget are at least 0 and jitter is 0 to 1, not %d, %s and %s"
                            .formatted(most, budget, jitter));
        }
        if (firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException(
                    "the longest pause is at least the first, not %s and %s"
                            .formatted(longestPause, firstPause));
        }
    }

    /** Whether there is anything to do beside posting once. */
    boolean idle() {
        return most == 0 && !respectLimits;
    }

    /**
     * Our own pause before a retry.
     *
     * @param retry from 0
     * @param chance 0 to 1
     * @return nanoseconds
     */
    long pauseNanos(int retry, double chance) {
        double doubled = firstPause.toNanos() * Math.pow(2, retry);
        return (long) (Math.min(doubled, (double) longestPause.toNanos()) * (1 - jitter * chance));
    }
}
