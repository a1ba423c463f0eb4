package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Counts;
import dev.footfall.outcome.Outcome;
import dev.footfall.schedule.Visits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A hand on the run at bad moments. */
@Timeout(60)
class SteeringMomentsTest {

    private static final long FOR_EVER = Long.MAX_VALUE;
    private static final double NO_PAUSE = Double.POSITIVE_INFINITY;

    /** Much longer than a busy machine makes anyone wait. */
    private static final long STANDSTILL_NANOS = 3_000_000_000L;

    private final Clock clock = Clock.system();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_crowd_that_waits_for_a_stalled_server_is_stopped_within_half_a_second(boolean now)
            throws InterruptedException {
        FakeSender stalled = FakeSender.hanging();
        RunHandle run = start(new Pace.Users(64, NO_PAUSE), stalled, 0, 50);
        await().until(() -> stalled.bodies.size() == 64);
        long asked = clock.nanos();
        if (now) {
            run.stopNow();
        } else {
            run.stop();
        }
        await().pollInterval(Duration.ofMillis(5)).until(() -> run.snapshot().phase().over());
        assertThat((clock.nanos() - asked) / 1e6)
                .as("milliseconds until 64 people who get no answer have stopped")
                .isLessThan(600);
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().metrics().counts()).isEqualTo(new Counts(64, 64, 0, 0, 64, 0));
        assertThat(run.snapshot().metrics().reasons()).containsEntry("cut off by stop", 64L);
        assertThat(run.snapshot().markers())
                .extracting(Marker::word)
                .containsExactly(now ? "stop now" : "stop");
    }

    /** Whoever reads the record must see why calls were cut off before the half second was over. */
    @Test
    void a_stop_that_is_cut_short_leaves_a_mark_of_its_own() {
        List<Marker> marks = new ArrayList<>();
        Steering steering = new Steering(clock, clock.nanos(), marks::add);
        steering.stop();
        steering.stopNow();
        steering.stopNow();
        steering.stop();
        assertThat(marks).extracting(Marker::word).containsExactly("stop", "stop now");
    }

    @Test
    void a_second_stop_and_what_comes_after_it_leave_no_mark() throws InterruptedException {
        RunHandle run = start(new Pace.Sessions(1), FakeSender.acknowledging(), 0, 50);
        run.pause();
        run.stop();
        run.stop();
        run.resume();
        run.step();
        run.rate(3);
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().markers())
                .extracting(Marker::word)
                .containsExactly("pause", "stop");
        assertThat(run.snapshot().metrics().counts().settled()).isTrue();
    }

    @Test
    void what_is_steered_after_the_last_event_is_no_part_of_the_run() throws InterruptedException {
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(5, 0), new Pace.Sessions(1)),
                        FakeSender.acknowledging(),
                        null,
                        clock);
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        run.pause();
        run.rate(2);
        run.stop();
        assertThat(run.snapshot().markers()).isEmpty();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.FINISHED);
        assertThat(run.snapshot().rateFactor()).isEqualTo(1);
    }

    @Test
    void standing_still_and_then_ten_times_as_fast_skips_and_doubles_nothing()
            throws InterruptedException {
        FakeSender sender = FakeSender.acknowledging();
        RunHandle run =
                Run.start(
                        Plans.of(
                                Visits.alike(400, 0, 20),
                                new Pace.Sessions(1),
                                URI.create("http://127.0.0.1:9"),
                                1_000),
                        sender,
                        null,
                        clock);
        await().until(() -> run.snapshot().metrics().counts().planned() > 20);
        long from = run.snapshot().metrics().elapsedNanos();
        run.rate(0);
        await().until(() -> run.snapshot().metrics().elapsedNanos() - from > STANDSTILL_NANOS);
        assertThat(run.snapshot().metrics().sentPerSecond()).isZero();
        long still = run.snapshot().metrics().counts().planned();
        run.pause();
        run.rate(10);
        run.resume();
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        assertThat(still).isLessThan(800);
        assertThat(run.snapshot().metrics().counts()).isEqualTo(new Counts(800, 800, 800, 0, 0, 0));
        assertThat(sender.bodies).hasSize(800);
        assertThat(run.snapshot().metrics().felt().max())
                .as("milliseconds: nobody felt that time stood still")
                .isLessThan(STANDSTILL_NANOS / 1e6);
        assertThat(run.snapshot().markers())
                .extracting(Marker::word)
                .containsExactly("rate × 0", "pause", "rate × 10", "resume");
    }

    @ParameterizedTest
    @CsvSource({"false, false", "false, true", "true, false", "true, true"})
    void whatever_is_steered_in_whatever_order_every_event_ends_once(boolean crowd, boolean stopped)
            throws InterruptedException {
        long seed = System.nanoTime();
        Random chance = new Random(seed);
        FakeSender sender =
                new FakeSender(
                        timing ->
                                switch ((int) (timing.sent() / 1_000 % 3)) {
                                    case 0 -> new Outcome.Refused(429, "", timing);
                                    case 1 -> new Outcome.Unreachable("reset", null, timing);
                                    default -> new Outcome.Acknowledged(200, timing);
                                });
        RunHandle run =
                Run.start(
                        Plans.of(
                                Visits.alike(300, 0, 20),
                                crowd ? new Pace.Users(8, 1) : new Pace.Sessions(1),
                                URI.create("http://127.0.0.1:9"),
                                1_000),
                        sender,
                        null,
                        clock);
        for (int i = 0; i < 150 && !run.await(Duration.ofMillis(2)); i++) {
            switch (chance.nextInt(5)) {
                case 0 -> run.pause();
                case 1 -> run.resume();
                case 2 -> run.step();
                case 3 -> run.rate(chance.nextInt(11));
                default -> run.rate(0);
            }
        }
        if (stopped) {
            run.stop();
        } else {
            run.rate(10);
            run.resume();
        }

        assertThat(run.await(Duration.ofSeconds(20))).as("ends, seed %d", seed).isTrue();
        Counts counts = run.snapshot().metrics().counts();
        assertThat(counts.settled()).as("%s, seed %d", counts, seed).isTrue();
        assertThat(sender.bodies).as("seed %d", seed).hasSize((int) counts.sent());
        if (!stopped) {
            assertThat(counts.planned()).as("seed %d", seed).isEqualTo(600);
            assertThat(counts.notSent()).as("seed %d", seed).isZero();
        }
    }

    private RunHandle start(Pace pace, FakeSender sender, long... offsetsMillis) {
        return Run.start(
                Plans.of(Visits.alike(FOR_EVER, offsetsMillis), pace), sender, null, clock);
    }
}
