package dev.footfall.metrics;

/**
 * A distribution of durations in milliseconds, three significant digits.
 *
 * @param count how many were measured; with 0, the others are 0 and mean nothing (show "–")
 * @param p95 not a number where it was not kept: in summaries of earlier versions
 * @param min the least; not a number where it was not kept
 * @param mean their sum by their number; not a number where it was not kept
 */
public record Percentiles(
        long count,
        double p50,
        double p90,
        double p95,
        double p99,
        double p999,
        double max,
        double min,
        double mean) {

    /** Nothing measured. */
    public static final Percentiles NONE = new Percentiles(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Where neither the least nor the mean was kept. */
    public Percentiles(
            long count, double p50, double p90, double p95, double p99, double p999, double max) {
        this(count, p50, p90, p95, p99, p999, max, Double.NaN, Double.NaN);
    }
}
