package dev.footfall.metrics;

import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;

import java.util.Arrays;

/**
 * One kind of latency: many wait-free writers, one reader that folds what arrived since its last
 * look into the slice under way and into the whole run. Microseconds, three significant digits.
 */
final class LatencyRecorder {

    private final Recorder arriving =
            new Recorder(1, LatencyHistogram.HIGHEST_MICROS, LatencyHistogram.DIGITS);
    private final Histogram slice = LatencyHistogram.empty();
    private final Histogram whole = LatencyHistogram.empty();
    private final int[] buckets = new int[LatencyScale.BUCKETS];
    private Histogram interval = arriving.getIntervalHistogram();

    /** From any thread. */
    void record(long nanos) {
        arriving.recordValue(LatencyHistogram.micros(nanos));
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
        return LatencyHistogram.percentiles(slice);
    }

    Percentiles ofRun() {
        return LatencyHistogram.percentiles(whole);
    }

    int[] bucketsOfSlice() {
        return buckets.clone();
    }

    void nextSlice() {
        slice.reset();
        Arrays.fill(buckets, 0);
    }
}
