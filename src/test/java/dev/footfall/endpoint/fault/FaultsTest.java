package dev.footfall.endpoint.fault;

import static dev.footfall.endpoint.fault.FaultSpecTest.understood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FaultsTest {
    private final ManualClock clock = new ManualClock();

    @Test
    void without_faults_nothing_strikes() {
        assertThat(faults(1).next()).isSameAs(Fate.NONE);
    }

    @Test
    void a_share_strikes_about_so_many_and_the_same_ones_for_the_same_seed() {
        List<Boolean> once = struck(faults(7, "status=500,share=20%"));
        List<Boolean> again = struck(faults(7, "status=500,share=20%"));
        List<Boolean> other = struck(faults(8, "status=500,share=20%"));

        assertThat(once).isEqualTo(again).isNotEqualTo(other);
        assertThat(once.stream().filter(s -> s).count()).isBetween(1_850L, 2_150L);
    }

    private static List<Boolean> struck(Faults faults) {
        return IntStream.range(0, 10_000).mapToObj(_ -> faults.next().status() != null).toList();
    }

    @Test
    void a_window_opens_and_closes() {
        Faults faults = faults(1, "status=503,from=10s,to=40s");

        assertThat(faults.next().status()).isNull();
        clock.advance(Duration.ofSeconds(10));
        assertThat(faults.next().status()).isNotNull();
        clock.advance(Duration.ofSeconds(30));
        assertThat(faults.next().status()).isNull();
    }

    @Test
    void a_token_bucket_lets_a_burst_through_then_its_rate() {
        Faults faults = faults(1, "rate=2/s,burst=3");

        assertThat(IntStream.range(0, 3).filter(_ -> faults.next().status() != null)).isEmpty();
        Fate limited = faults.next();
        assertThat(limited.status()).isEqualTo(new Fault.Status(429, false));
        assertThat(limited.headers())
                .containsEntry("Retry-After", "1")
                .containsEntry("X-RateLimit-Limit", "3")
                .containsEntry("X-RateLimit-Remaining", "0")
                .containsEntry("X-RateLimit-Reset", "2")
                .containsEntry("X-RateLimit-Window", "2");
        clock.advance(Duration.ofMillis(500));
        assertThat(faults.next().status()).isNull();
        assertThat(faults.next().status()).isNotNull();
    }

    @Test
    void a_stall_holds_everything_until_its_end() {
        Faults faults = faults(1, "stall=5s,from=10s");

        assertThat(faults.next().delay()).isEqualTo(Duration.ZERO);
        clock.advance(Duration.ofSeconds(12));
        assertThat(faults.next().delay()).isEqualTo(Duration.ofSeconds(3));
        clock.advance(Duration.ofSeconds(4));
        assertThat(faults.next().delay()).isEqualTo(Duration.ZERO);
    }

    @Test
    void a_long_tail_has_the_median_and_the_percentile_that_were_asked_for() {
        double[] delays = delays(faults(3, "latency=50ms,p99=1s"));

        assertThat(delays[5_000]).isCloseTo(50, within(5.0));
        assertThat(delays[9_900]).isCloseTo(1_000, within(250.0));
    }

    @Test
    void a_normal_delay_has_its_mean_and_is_never_negative() {
        double[] delays = delays(faults(3, "latency=20ms,sd=10ms"));

        assertThat(Arrays.stream(delays).average().orElseThrow()).isCloseTo(20, within(1.0));
        assertThat(delays[0]).isGreaterThanOrEqualTo(0);
    }

    private static double[] delays(Faults faults) {
        return IntStream.range(0, 10_000)
                .mapToDouble(_ -> faults.next().delay().toNanos() / 1e6)
                .sorted()
                .toArray();
    }

    @Test
    void faults_combine() {
        Fate fate =
                faults(1, "latency=10ms", "latency=5ms", "slow=20B/s", "store=fail", "drop=midway")
                        .next();

        assertThat(fate.delay()).isEqualTo(Duration.ofMillis(15));
        assertThat(fate.bytesPerSecond()).isEqualTo(20);
        assertThat(fate.storeFails()).isTrue();
        assertThat(fate.answer()).isEqualTo(Fate.Answer.CUT);
    }

    private Faults faults(long seed, String... specs) {
        return new Faults(Stream.of(specs).map(FaultSpecTest::understood).toList(), clock, seed);
    }

    @Test
    void one_fault_does_not_shift_the_luck_of_another() {
        List<Boolean> alone = struck(faults(7, "status=500,share=20%"));
        List<Boolean> beside = struck(faults(7, "status=500,share=20%", "slow=1B/s,share=50%"));

        assertThat(beside).isEqualTo(alone);
        assertThat(understood("status=500").toString()).isEqualTo("status=500");
    }
}
