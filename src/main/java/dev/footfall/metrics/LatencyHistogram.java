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

    /** One walk finds them all: a search for each would be five, ten times a second. */
    private static final double[] LEVELS = {50, 90, 95, 99, 99.9};

    private final Histogram histogram = new Histogram(1, HIGHEST_MICROS, DIGITS);

    /**
     * Microseconds, each duration as the middle of its bucket: whole numbers, so that parts add up
     * to exactly what the whole has.
     */
    private long sum;

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
        countMicros(micros(nanos), times);
    }

    /** The same with its length as {@link #micros} has it. */
    void countMicros(long micros, long times) {
        histogram.recordValueWithCount(micros, times);
        sum += histogram.medianEquivalentValue(micros) * times;
    }

    /** Adds another's counts, bucket by bucket. */
    public void add(LatencyHistogram other) {
        histogram.add(other.histogram);
        sum += other.sum;
    }

    /** Begins anew. */
    void reset() {
        histogram.reset();
        sum = 0;
    }

    /** What is counted, as points of the distribution. */
    public Percentiles percentiles() {
        long count = histogram.getTotalCount();
        if (count == 0) {
            return Percentiles.NONE;
        }
        double[] at = reached(count);
        return new Percentiles(
                count,
                at[0],
                at[1],
                at[2],
                at[3],
                at[4],
                histogram.getMaxValue() / 1_000.0,
                histogram.getMinValue() / 1_000.0,
                Math.round(sum / (double) count) / 1_000.0);
    }

    /** For each level the duration, in milliseconds, that so many per cent do not exceed. */
    private double[] reached(long count) {
        double[] reached = new double[LEVELS.length];
        int level = 0;
        long wanted = rank(LEVELS[level], count);
        long seen = 0;
        for (var value : histogram.recordedValues()) {
            seen += value.getCountAtValueIteratedTo();
            while (seen >= wanted) {
                reached[level++] = value.getValueIteratedTo() / 1_000.0;
                if (level == LEVELS.length) {
                    return reached;
                }
                wanted = rank(LEVELS[level], count);
            }
        }
        return reached;
    }

    /** How many durations must lie at or below the percentile: as HdrHistogram has it. */
    private static long rank(double level, long count) {
        return Math.max(1, (long) Math.ceil(Math.nextDown(level) * count / 100));
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
