package dev.footfall.metrics;

/**
 * The logarithmic buckets of the heat map and the latency histogram: ten to a decade from 0.1 ms to
 * 100 s. Coarse on purpose: they are added and drawn; percentiles come from HDR histograms.
 */
public final class LatencyScale {

    /** How many buckets there are. */
    public static final int BUCKETS = 60;

    private static final double LOWEST_MS = 0.1;
    private static final int PER_DECADE = 10;

    private LatencyScale() {}

    /** The bucket of a duration; shorter and longer ones fall into the first and the last. */
    public static int bucketOf(double milliseconds) {
        if (milliseconds <= LOWEST_MS) {
            return 0;
        }
        int bucket = (int) Math.floor(Math.log10(milliseconds / LOWEST_MS) * PER_DECADE);
        return Math.min(BUCKETS - 1, bucket);
    }

    /**
     * The lower edge of a bucket in milliseconds; {@code lowerEdge(BUCKETS)} is the scale's end.
     */
    public static double lowerEdge(int bucket) {
        return LOWEST_MS * Math.pow(10, bucket / (double) PER_DECADE);
    }
}
