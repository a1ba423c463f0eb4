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
    private final LatencyHistogram slice = new LatencyHistogram();
    private final LatencyHistogram whole = new LatencyHistogram();
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
        // One walk over what arrived: adding whole histograms would walk their whole range.
        for (var value : interval.recordedValues()) {
            long micros = value.getValueIteratedTo();
            long count = value.getCountAtValueIteratedTo();
            slice.countMicros(micros, count);
            whole.countMicros(micros, count);
            buckets[LatencyScale.bucketOf(micros / 1_000.0)] += (int) count;
        }
    }

    Percentiles ofSlice() {
        return slice.percentiles();
    }

    Percentiles ofRun() {
        return whole.percentiles();
    }

    int[] bucketsOfSlice() {
        return buckets.clone();
    }

    void nextSlice() {
        slice.reset();
        Arrays.fill(buckets, 0);
    }
}
