package dev.footfall.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Random;

class LatencyHistogramTest {

    /** HdrHistogram searches for one percentile at a time; we find all on one walk. */
    @ParameterizedTest(name = "{0} durations")
    @ValueSource(ints = {1, 2, 3, 10, 99, 100, 101, 999, 1_000, 1_001, 50_000})
    void percentiles_are_those_that_HdrHistogram_finds(int count) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        LatencyHistogram ours = new LatencyHistogram();
        Histogram theirs =
                new Histogram(1, LatencyHistogram.HIGHEST_MICROS, LatencyHistogram.DIGITS);
        for (int i = 0; i < count; i++) {
            long nanos = (long) (Math.exp(random.nextGaussian() * 3) * 1_000_000);
            ours.count(nanos, 1);
            theirs.recordValue(LatencyHistogram.micros(nanos));
        }

        Percentiles found = ours.percentiles();

        assertThat(new double[] {found.p50(), found.p90(), found.p95(), found.p99(), found.p999()})
                .as("seed " + seed)
                .containsExactly(
                        theirs.getValueAtPercentile(50) / 1_000.0,
                        theirs.getValueAtPercentile(90) / 1_000.0,
                        theirs.getValueAtPercentile(95) / 1_000.0,
                        theirs.getValueAtPercentile(99) / 1_000.0,
                        theirs.getValueAtPercentile(99.9) / 1_000.0);
        assertThat(found.max()).as("seed " + seed).isEqualTo(theirs.getMaxValue() / 1_000.0);
        assertThat(found.min()).as("seed " + seed).isEqualTo(theirs.getMinValue() / 1_000.0);
    }
}
