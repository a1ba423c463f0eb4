package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.schedule.Visits;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;

class StepTest {

    private final Clock clock = Clock.system();
    private final FakeSender sender = FakeSender.acknowledging();

    private RunHandle paused(Pace pace) {
        // Ten sessions of three events within ten minutes: nothing is due for long.
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(10, 600_000, 600_000, 1_200_000), pace),
                        sender,
                        null,
                        clock);
        run.pause();
        await().until(() -> run.snapshot().phase() == Phase.PAUSED);
        return run;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_plays_one_whole_session_while_time_stands_still(boolean open)
            throws InterruptedException {
        RunHandle run = paused(open ? new Pace.Sessions(1) : new Pace.Users(4, 1));
        long asked = clock.nanos();
        run.step();
        await().pollInterval(Duration.ofMillis(2)).until(() -> sender.bodies.size() == 3);
        assertThat((clock.nanos() - asked) / 1e6).as("milliseconds").isLessThan(500);
        assertThat(sender.bodies.stream().map(StepTest::session).distinct()).hasSize(1);
        run.step();
        run.step();
        await().until(() -> sender.bodies.size() == 9);
        await().until(() -> run.snapshot().metrics().counts().acknowledged() == 9);
        assertThat(sender.bodies.stream().map(StepTest::session).distinct()).hasSize(3);
        assertThat(run.snapshot().phase()).isEqualTo(Phase.PAUSED);
        assertThat(run.snapshot().metrics().sessionsFinished()).isEqualTo(3);
        assertThat(run.snapshot().metrics().dispatchDelay().p50()).isLessThan(500);
        assertThat(run.snapshot().markers())
                .extracting(Marker::word)
                .containsExactly("pause", "step", "step", "step");
        run.stop();
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().metrics().counts().settled()).isTrue();
        assertThat(sender.bodies).hasSize(9);
    }

    @Test
    void a_step_while_time_goes_on_does_nothing_not_even_later() throws InterruptedException {
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(2, 600_000), new Pace.Sessions(1)),
                        sender,
                        null,
                        clock);
        run.step();
        run.pause();
        await().until(() -> run.snapshot().phase() == Phase.PAUSED);
        run.step();
        await().until(() -> sender.bodies.size() == 1);
        run.step();
        run.step();
        assertThat(run.await(Duration.ofSeconds(5))).as("all was played by steps").isTrue();
        assertThat(run.snapshot().metrics().counts().acknowledged()).isEqualTo(2);
        assertThat(run.snapshot().phase()).isEqualTo(Phase.FINISHED);
    }

    @Test
    void a_stop_during_a_step_leaves_no_event_uncounted() throws InterruptedException {
        FakeSender hanging = FakeSender.hanging();
        RunHandle run =
                Run.start(
                        Plans.of(Visits.alike(2, 600_000, 600_001, 600_002), new Pace.Sessions(1)),
                        hanging,
                        null,
                        clock);
        run.pause();
        run.step();
        await().until(() -> hanging.bodies.size() == 1);
        run.stop();
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().metrics().counts().planned()).isEqualTo(3);
        assertThat(run.snapshot().metrics().counts().settled()).isTrue();
        assertThat(run.snapshot().metrics().reasons()).containsEntry("stopped", 2L);
    }

    private static String session(String body) {
        return body.replaceAll(".*\"session_id\":\"([^\"]+)\".*", "$1");
    }
}
