package dev.footfall.metrics;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

import java.util.Arrays;

/**
 * One kind of latency: many wait-free writers, one reader that folds what arrived since its last
 * look into the slice under way and into the whole run. Microseconds, three significant digits.
 */
final class LatencyRecorder {

    /** An hour: longer ones are counted as an hour. */
    private static final long HIGHEST_MICROS = 3_600_000_000L;

    private static final int DIGITS = 3;

    private final Recorder arriving = new Recorder(1, HIGHEST_MICROS, DIGITS);
    private final Histogram slice = new Histogram(1, HIGHEST_MICROS, DIGITS);
    private final Histogram whole = new Histogram(1, HIGHEST_MICROS, DIGITS);
    private final int[] buckets = new int[LatencyScale.BUCKETS];
    private Histogram interval = arriving.getIntervalHistogram();

    /** From any thread. */
    void record(long nanos) {
        arriving.recordValue(Math.clamp(nanos / 1_000, 1, HIGHEST_MICROS));
    }

    /** Folds in what arrived; only the one reader calls this and all below. */
    void fold() {
        interval = arriving.getIntervalHistogram(interval);
        if (interval.getTotalCount() == 0) {
            return;
        }
        slice.add(interval);
        whole.add(interval);
        interval.recordedValues()
                .forEach(
                        value ->
                                buckets[
                                                LatencyScale.bucketOf(
                                                        value.getValueIteratedTo() / 1_000.0)] +=
                                        (int) value.getCountAddedInThisIterationStep());
    }

    Percentiles ofSlice() {
        return percentiles(slice);
    }

    Percentiles ofRun() {
        return percentiles(whole);
    }

    int[] bucketsOfSlice() {
        return buckets.clone();
    }

    void nextSlice() {
        slice.reset();
        Arrays.fill(buckets, 0);
    }

    private static Percentiles percentiles(Histogram histogram) {
        long count = histogram.getTotalCount();
        if (count == 0) {
            return Percentiles.NONE;
        }
        return new Percentiles(
                count,
                histogram.getValueAtPercentile(50) / 1_000.0,
                histogram.getValueAtPercentile(90) / 1_000.0,
                histogram.getValueAtPercentile(99) / 1_000.0,
                histogram.getValueAtPercentile(99.9) / 1_000.0,
                histogram.getMaxValue() / 1_000.0);
    }
}
