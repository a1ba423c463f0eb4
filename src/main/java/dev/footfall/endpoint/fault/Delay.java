package dev.footfall.endpoint.fault;

import java.time.Duration;
import java.util.SplittableRandom;

/** Draws delays. */
final class Delay {
    /** The 99 % quantile of the standard normal distribution. */
    private static final double Z99 = 2.3263478740408408;

    /** No answer is held back longer, however long the tail. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private Delay() {}

    static Duration draw(Fault.Latency latency, SplittableRandom random) {
        double typical = latency.typical().toNanos();
        Duration deviation = latency.deviation();
        Duration p99 = latency.p99();
        double nanos = typical;
        if (deviation != null) {
            nanos = typical + random.nextGaussian() * deviation.toNanos();
        } else if (p99 != null) {
            double sigma = Math.log(p99.toNanos() / Math.max(1, typical)) / Z99;
            nanos = Math.max(1, typical) * Math.exp(sigma * random.nextGaussian());
        }
        return Duration.ofNanos((long) Math.clamp(nanos, 0, (double) LONGEST.toNanos()));
    }
}
