package dev.footfall.journal;

import dev.footfall.metrics.LatencyHistogram;

/**
 * The three latencies of every event that was sent, in buckets.
 *
 * @param dispatchDelay due to sent
 * @param service sent to done
 * @param felt due to done
 */
public record Latencies(
        LatencyHistogram dispatchDelay, LatencyHistogram service, LatencyHistogram felt) {

    /** Nothing counted. */
    public static Latencies none() {
        return new Latencies(
                new LatencyHistogram(), new LatencyHistogram(), new LatencyHistogram());
    }

    /** Adds another's counts, bucket by bucket. */
    public void add(Latencies other) {
        dispatchDelay.add(other.dispatchDelay);
        service.add(other.service);
        felt.add(other.felt);
    }
}
