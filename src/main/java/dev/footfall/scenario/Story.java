package dev.footfall.scenario;

import org.jspecify.annotations.Nullable;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Something that the scenario's traffic must show.
 *
 * @param text as written
 * @param measure what is measured
 * @param position for click-through at one place, from 1; empty for other measures
 * @param of the persona, script or ranking that it is measured over; null for all sessions
 * @param target what it must be; empty for what the models say
 * @param tolerance how far it may be off, besides what chance explains; 0 or above
 */
public record Story(
        String text,
        Measure measure,
        OptionalInt position,
        @Nullable String of,
        OptionalDouble target,
        double tolerance) {

    /** What can be measured. Rates are shares of 1. */
    public enum Measure {
        /** Clicks at one place / searches with results. */
        CTR_AT,
        /** Searches with a click / searches. */
        CTR,
        /** Clicks / searches. */
        CLICKS_PER_SEARCH,
        /** Mean of 1/rank of the first click over searches with results, 0 without a click. */
        MRR,
        /** Searches without a click / searches. */
        ABANDONMENT,
        /** Searches that find nothing / searches. */
        ZERO_RESULT_RATE,
        /** Searches that put another differently / searches. */
        REFINEMENT_RATE,
        /** Searches / sessions. */
        SEARCHES_PER_SESSION,
        /** Clicks with a dwell of 30 s or more / clicks. */
        SATISFIED_CLICK_RATE,
        /** Median dwell, in seconds. */
        DWELL_MEDIAN,
        /** Mean dwell, in seconds. */
        DWELL_MEAN
    }
}
