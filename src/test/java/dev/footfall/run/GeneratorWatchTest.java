package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class GeneratorWatchTest {

    private final FakeMachine machine = new FakeMachine();
    private GeneratorWatch watch = new GeneratorWatch(machine, false);
    private long ms;

    /** A tick later: so many were planned, answered and over the cap in all. */
    private List<String> tick(
            long planned, long answered, long capped, Percentiles delay, double felt) {
        ms += 100;
        return watch.tick(
                new MetricsSnapshot(
                        ms * 1_000_000,
                        new Counts(planned, planned - capped, answered, 0, 0, capped),
                        new TreeMap<>(),
                        new TreeMap<>(Map.of(GeneratorWatch.OVER_THE_CAP, capped)),
                        new TreeMap<>(),
                        delay,
                        new Percentiles(answered, 5, 8, 8, 9, 9, 9),
                        new Percentiles(answered, felt, felt, felt, felt, felt, felt),
                        0,
                        0,
                        0,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        0,
                        ClickRates.NONE),
                0);
    }

    private static Percentiles delay(double p99) {
        return new Percentiles(1_000, 0.1, 1, 1, p99, p99, p99);
    }

    @Test
    void a_run_that_keeps_up_is_not_limited() {
        for (int i = 1; i <= 100; i++) {
            assertThat(tick(50L * i, 50L * i, 0, delay(1), 10)).isEmpty();
        }
    }

    @Test
    void a_server_that_stalls_is_not_our_limit_even_when_it_fills_the_cap() {
        for (int i = 1; i <= 30; i++) {
            tick(50L * i, 50L * i, 0, delay(1), 10);
        }
        List<String> limits = List.of();
        for (int i = 31; i <= 60; i++) {
            // Three seconds without an answer; the cap is reached in the second second.
            limits = tick(50L * i, 1_500, Math.max(0, (i - 45) * 50L), delay(1), 10);
        }
        assertThat(limits).isEmpty();
        assertThat(tick(3_100, 3_000, 750, delay(1), 1_400)).isEmpty();
    }

    @Test
    void a_cap_that_is_too_small_for_a_server_that_answers_is_named() {
        List<String> limits = List.of();
        for (int i = 1; i <= 20; i++) {
            limits = tick(50L * i, 10L * i, 40L * i, delay(1), 200);
        }
        assertThat(limits).containsExactly("in-flight cap");
    }

    @Test
    void lateness_is_named_by_its_cause() {
        machine.load = 0.5;
        for (int i = 1; i <= 20; i++) {
            assertThat(tick(50L * i, 50L * i, 0, delay(120), 130))
                    .containsExactly("dispatch delay");
        }
        machine.load = 0.99;
        List<String> limits = List.of();
        for (int i = 21; i <= 60; i++) {
            limits = tick(50L * i, 50L * i, 0, delay(120), 130);
        }
        assertThat(limits).containsExactly("processor");
        machine.paused = 300_000_000;
        machine.longest = 100_000_000;
        assertThat(tick(3_100, 3_100, 0, delay(120), 130))
                .containsExactly("garbage collection", "processor");
        machine.stolen = 0.05;
        assertThat(tick(3_200, 3_200, 0, delay(120), 130))
                .containsExactly("garbage collection", "stolen processor time", "processor");
    }

    @Test
    void a_process_that_was_suspended_is_named_as_such() {
        for (int i = 1; i <= 20; i++) {
            assertThat(tick(50L * i, 50L * i, 0, delay(1), 10)).isEmpty();
        }
        ms += 2_900;
        assertThat(tick(2_500, 2_500, 0, delay(2_800), 3_000)).containsExactly("standstill");
        for (int i = 1; i <= 9; i++) {
            assertThat(tick(2_500 + 50L * i, 2_500 + 50L * i, 0, delay(2_800), 3_000))
                    .containsExactly("standstill");
        }
    }

    @Test
    void a_long_garbage_collection_is_no_standstill() {
        tick(50, 50, 0, delay(1), 10);
        ms += 2_900;
        machine.paused = 2_800_000_000L;
        machine.longest = machine.paused;
        assertThat(tick(1_550, 1_550, 0, delay(2_800), 3_000))
                .containsExactly("garbage collection");
    }

    @Test
    void lateness_that_is_little_beside_what_the_server_took_shapes_nothing() {
        machine.load = 1;
        assertThat(tick(1_000, 1_000, 0, delay(60), 1_400)).isEmpty();
    }

    @Test
    void a_closed_crowd_is_limited_by_the_processor_that_it_fills() {
        watch = new GeneratorWatch(machine, true);
        machine.load = 1;
        machine.own = 0.9;
        List<String> limits = List.of();
        for (int i = 1; i <= 40; i++) {
            limits = tick(5_000L * i, 5_000L * i, 0, delay(0.1), 10);
            assertThat(limits).hasSize(i < 20 ? 0 : 1);
        }
        assertThat(limits).containsExactly("processor");
    }

    private static final class FakeMachine implements Machine {
        private double load = 0.2;
        private double own = 0.1;
        private double stolen = -1;
        private long paused;
        private long longest;

        @Override
        public double load() {
            return load;
        }

        @Override
        public double ownLoad() {
            return own;
        }

        @Override
        public double stolen() {
            return stolen;
        }

        @Override
        public long pausedNanos() {
            return paused;
        }

        @Override
        public long longestPauseNanos() {
            return longest;
        }

        @Override
        public void close() {}
    }
}
