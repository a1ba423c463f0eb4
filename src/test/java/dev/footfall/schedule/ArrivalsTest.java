package dev.footfall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.schedule.ArrivalRate.Stage;

import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;

class ArrivalsTest {

    private static final double FOREVER = Double.POSITIVE_INFINITY;

    @ParameterizedTest(name = "{0} s from {1}/s to {2}/s: arrival {3} comes at {4} s")
    @CsvSource({
        // constant
        "10, 2, 2, 0, 0",
        "10, 2, 2, 1, 0.5",
        "10, 2, 2, 19, 9.5",
        // a ramp up from nothing: n = t² / 2 · slope
        "10, 0, 10, 0, 0",
        "10, 0, 10, 50, 10",
        "10, 0, 10, 12.5, 5",
        // a ramp down to nothing: the last arrivals come slowly
        "10, 10, 0, 37.5, 5",
        "10, 10, 0, 49.99, 9.8586",
        // a barely sloping ramp must not lose its digits
        "1000, 1, 1.000000001, 500, 500",
    })
    void the_inverse_of_the_rates_integral(
            double length, double from, double to, double n, double seconds) {
        // A second stage catches what falls on the very end of the first.
        ArrivalRate rate =
                new ArrivalRate(
                        List.of(new Stage(length, from, to), new Stage(FOREVER, 1_000_000, 0)));
        assertThat(rate.whenAddedUpTo(n) / 1e9).isCloseTo(seconds, within(1e-4));
    }

    @Test
    void arrivals_end_where_the_rate_does() {
        Stage minute = new Stage(60, 5, 15);
        assertThat(Arrivals.even(List.of(minute)).end()).isTrue();
        assertThat(poisson(7, List.of(minute, new Stage(FOREVER, 0, 0))).end()).isTrue();
        assertThat(Arrivals.even(List.of(minute, new Stage(FOREVER, 1, 1))).end()).isFalse();
        assertThat(Arrivals.even(new ArrivalRate(List.of(minute, minute), 1)).end())
                .as("the last minute comes again and again")
                .isFalse();
        assertThat(Arrivals.recorded(3, n -> n).end()).isTrue();
        assertThat(Arrivals.atOnce().end()).isFalse();
    }

    @Test
    void a_constant_rate_gives_exactly_that_many_arrivals() {
        assertThat(walk(Arrivals.even(List.of(new Stage(60, 50, 50))))).hasSize(3_000);
        assertThat(walk(Arrivals.even(List.of(new Stage(0.1, 0.5, 0.5))))).containsExactly(0L);
    }

    @Test
    void a_spike_between_calm_stages_has_its_own_arrivals() {
        List<Long> starts =
                walk(
                        Arrivals.even(
                                List.of(
                                        new Stage(10, 1, 1),
                                        new Stage(1, 100, 100),
                                        new Stage(10, 1, 1))));
        assertThat(starts).hasSize(120).isSorted();
        assertThat(starts.stream().filter(t -> t >= 10_000_000_000L && t < 11_000_000_000L))
                .hasSize(100);
    }

    @Test
    void nobody_comes_at_rate_zero_or_without_stages() {
        assertThat(walk(Arrivals.even(List.of(new Stage(FOREVER, 0, 0))))).isEmpty();
        assertThat(walk(Arrivals.even(List.of(new Stage(10, 0, 0))))).isEmpty();
        assertThat(walk(Arrivals.even(List.of()))).isEmpty();
    }

    @Test
    void a_quiet_stage_in_the_middle_delays_those_after_it() {
        assertThat(
                        walk(
                                Arrivals.even(
                                        List.of(
                                                new Stage(2, 1, 1),
                                                new Stage(100, 0, 0),
                                                new Stage(2, 1, 1)))))
                .containsExactly(0L, 1_000_000_000L, 102_000_000_000L, 103_000_000_000L);
    }

    @Test
    void an_endless_stage_never_ends() {
        Arrivals arrivals = Arrivals.even(List.of(new Stage(FOREVER, 4, 9))).begin();
        for (int n = 0; n < 100_000; n++) {
            assertThat(arrivals.next()).isEqualTo(n * 250_000_000L);
        }
    }

    @Test
    void every_walk_through_a_poisson_plan_is_the_same() {
        Arrivals.Plan plan = poisson(7, List.of(new Stage(100, 5, 15)));
        assertThat(walk(plan)).isEqualTo(walk(plan)).isSorted();
        assertThat(walk(plan)).isNotEqualTo(walk(poisson(8, List.of(new Stage(100, 5, 15)))));
    }

    @Test
    void poisson_counts_scatter_as_their_mean() {
        // 400 runs of mean 100: the mean of counts has a standard error of 0.5, the variance of
        // about 7.1; four of each.
        double sum = 0;
        double squares = 0;
        int runs = 400;
        for (int seed = 0; seed < runs; seed++) {
            int count = walk(poisson(seed, List.of(new Stage(10, 5, 15)))).size();
            sum += count;
            squares += (double) count * count;
        }
        double mean = sum / runs;
        assertThat(mean).isCloseTo(100, within(2.0));
        assertThat(squares / runs - mean * mean).isCloseTo(100, within(28.5));
    }

    @Test
    void impossible_stages_are_named() {
        assertThatThrownBy(() -> new Stage(0, 1, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Stage(1, -1, 1)).hasMessageContaining("-1.0/s");
        assertThatThrownBy(() -> new Stage(1, Double.NaN, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Arrivals.Plan poisson(long seed, List<Stage> stages) {
        return Arrivals.poisson(
                stages,
                () -> {
                    var exponential =
                            ZigguratSampler.Exponential.of(
                                    RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
                    return exponential::sample;
                });
    }

    private static List<Long> walk(Arrivals.Plan plan) {
        List<Long> starts = new ArrayList<>();
        Arrivals arrivals = plan.begin();
        for (long next = arrivals.next(); next != Arrivals.NEVER; next = arrivals.next()) {
            starts.add(next);
        }
        assertThat(arrivals.next()).isEqualTo(Arrivals.NEVER);
        return starts;
    }

    @Test
    void stages_that_repeat_go_on_for_ever_in_the_same_rhythm() {
        // Ten arrivals in the first 5 s, then again and again: 3 in one second, none in the next.
        ArrivalRate rate =
                new ArrivalRate(
                        List.of(new Stage(5, 2, 2), new Stage(1, 3, 3), new Stage(1, 0, 0)), 1);
        assertThat(rate.whenAddedUpTo(9)).isEqualTo(4_500_000_000L);
        assertThat(rate.whenAddedUpTo(10)).isEqualTo(5_000_000_000L);
        for (long round : new long[] {0, 1, 2, 1_000, 100_000_000}) {
            for (int k = 0; k < 3; k++) {
                assertThat(rate.whenAddedUpTo(10 + 3.0 * round + k))
                        .as("round %d, arrival %d", round, k)
                        .isCloseTo(
                                (5 + 2 * round) * 1_000_000_000L + k * 1_000_000_000L / 3,
                                within(1_000L));
            }
        }
    }
}
