package dev.footfall.metrics;

import org.HdrHistogram.Histogram;

/**
 * Durations counted in buckets, in microseconds with three significant digits, up to an hour. Two
 * of them add up exactly: the sum is what one histogram would hold that had seen both. One thread
 * at a time.
 */
public final class LatencyHistogram {

    /** An hour: longer durations are counted as an hour. */
    static final long HIGHEST_MICROS = 3_600_000_000L;

    static final int DIGITS = 3;

    private final Histogram histogram = empty();

    static Histogram empty() {
        return new Histogram(1, HIGHEST_MICROS, DIGITS);
    }

    /** A duration as it is counted: whole microseconds, at least one, at most an hour. */
    static long micros(long nanos) {
        return Math.clamp(nanos / 1_000, 1, HIGHEST_MICROS);
    }

    /**
     * Counts a duration.
     *
     * @param nanos its length
     * @param times how often it was measured
     */
    public void count(long nanos, long times) {
        histogram.recordValueWithCount(micros(nanos), times);
    }

    /** Adds another's counts, bucket by bucket. */
    public void add(LatencyHistogram other) {
        histogram.add(other.histogram);
    }

    /** What is counted, as points of the distribution. */
    public Percentiles percentiles() {
        return percentiles(histogram);
    }

    static Percentiles percentiles(Histogram histogram) {
        long count = histogram.getTotalCount();
        if (count == 0) {
            return Percentiles.NONE;
        }
        return new Percentiles(
                count,
                histogram.getValueAtPercentile(50) / 1_000.0,
                histogram.getValueAtPercentile(90) / 1_000.0,
                histogram.getValueAtPercentile(95) / 1_000.0,
                histogram.getValueAtPercentile(99) / 1_000.0,
                histogram.getValueAtPercentile(99.9) / 1_000.0,
                histogram.getMaxValue() / 1_000.0,
                histogram.getMinValue() / 1_000.0,
                Math.round(sum(histogram) / (double) count) / 1_000.0);
    }

    /**
     * What is counted added up, each duration as the middle of its bucket: whole numbers, so that
     * parts add up to exactly what the whole has.
     */
    private static long sum(Histogram histogram) {
        long sum = 0;
        for (var value : histogram.recordedValues()) {
            sum +=
                    histogram.medianEquivalentValue(value.getValueIteratedTo())
                            * value.getCountAtValueIteratedTo();
        }
        return sum;
    }

    /** Equal when every bucket is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof LatencyHistogram that && histogram.equals(that.histogram);
    }

    @Override
    public int hashCode() {
        return histogram.hashCode();
    }
}
