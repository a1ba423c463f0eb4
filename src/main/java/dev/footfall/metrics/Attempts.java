package dev.footfall.metrics;

/**
 * What was posted beside once for each event; apart from {@link Counts}, which know each event
 * once.
 *
 * @param retriedEvents events that were posted more than once
 * @param retries how often events were posted again, in all
 * @param perhapsTwice events that may have been stored twice
 * @param retryAfters events at which the server named a {@code Retry-After}
 */
public record Attempts(long retriedEvents, long retries, long perhapsTwice, long retryAfters) {

    /** Everything was posted once. */
    public static final Attempts NONE = new Attempts(0, 0, 0, 0);
}
