package dev.footfall.metrics;

import java.util.List;
import java.util.Map;

/**
 * What happened in one stretch of the run. Stretches are one second long at first; when a run has
 * more than {@link MetricsSnapshot#MAX_SLICES} of them, neighbours are merged, counts by addition
 * and percentiles by the larger one, so that thinning never hides a peak.
 *
 * @param startNanos its start after the run's start
 * @param lengthNanos its length; the last one of a running run is still growing
 * @param counts events that came due, were sent or ended within it
 * @param byStatus answers by HTTP status
 * @param byType events sent, by event type
 * @param service sent to answered, of events that ended within it
 * @param felt due to answered, of the same events
 * @param feltBuckets felt latencies counted on {@link LatencyScale}; empty or {@link
 *     LatencyScale#BUCKETS} long
 * @param serviceBuckets service latencies counted likewise
 * @param sessionsActive people under way at its end
 */
public record Slice(
        long startNanos,
        long lengthNanos,
        Counts counts,
        Map<Integer, Long> byStatus,
        Map<String, Long> byType,
        Percentiles service,
        Percentiles felt,
        List<Integer> feltBuckets,
        List<Integer> serviceBuckets,
        long sessionsActive) {

    /** Its middle, in seconds after the run's start: where a chart draws it. */
    public double middleSeconds() {
        return (startNanos + lengthNanos / 2.0) / 1e9;
    }

    /** A count as a rate per second. */
    public double perSecond(long count) {
        return lengthNanos == 0 ? 0 : count * 1e9 / lengthNanos;
    }
}
