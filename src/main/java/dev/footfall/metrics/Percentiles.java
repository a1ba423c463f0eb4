package dev.footfall.metrics;

/**
 * A distribution of durations in milliseconds, three significant digits.
 *
 * @param count how many were measured; with 0, the others are 0 and mean nothing (show "–")
 * @param p95 not a number where it was not kept: in summaries of earlier versions
 */
public record Percentiles(
        long count, double p50, double p90, double p95, double p99, double p999, double max) {

    /** Nothing measured. */
    public static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0, 0);
}
