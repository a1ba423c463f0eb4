package dev.footfall.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Counts;
import dev.footfall.outcome.Outcome;
import dev.footfall.schedule.Visits;
import dev.footfall.session.SessionSource;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class RunTest {

    private static final long NONE = Plans.NONE;
    private final Clock clock = Clock.system();

    @Test
    void every_planned_event_is_posted_once_and_counted_once() throws InterruptedException {
        FakeSender sender = FakeSender.acknowledging();
        RunHandle run = start(Plans.of(Visits.alike(50, 0, 10, 20), new Pace.Sessions(1)), sender);
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        RunSnapshot end = run.snapshot();
        assertThat(end.phase()).isEqualTo(Phase.FINISHED);
        assertThat(end.metrics().counts()).isEqualTo(new Counts(150, 150, 150, 0, 0, 0));
        assertThat(end.metrics().statuses()).containsOnlyKeys(200).containsEntry(200, 150L);
        assertThat(end.metrics().eventsByType()).containsEntry("search", 50L);
        assertThat(end.metrics().sessionsStarted()).isEqualTo(50);
        assertThat(end.metrics().sessionsFinished()).isEqualTo(50);
        assertThat(end.progress()).isEqualTo(1);
        assertThat(sender.bodies).hasSize(150);
        assertThat(sender.bodies)
                .allMatch(
                        body ->
                                body.contains(
                                        "\"metadata\":{\"synthetic\":true,\"run_id\":\"r-test\"}"));
        long overSlices =
                end.metrics().slices().stream().mapToLong(s -> s.counts().acknowledged()).sum();
        assertThat(overSlices).as("the slices add up to the total").isEqualTo(150);
    }

    @Test
    void the_digest_is_the_same_at_any_speed_and_pace() throws InterruptedException {
        SessionSource sessions = Visits.alike(20, 0, 5, 10);
        String open = digestOf(Plans.of(sessions, new Pace.Sessions(1)));
        assertThat(open).matches("sha256:[0-9a-f]{64}");
        assertThat(digestOf(Plans.of(sessions, new Pace.Sessions(4)))).isEqualTo(open);
        assertThat(digestOf(Plans.of(sessions, new Pace.Events(2_000, 1)))).isEqualTo(open);
        assertThat(digestOf(Plans.of(sessions, new Pace.Users(3, Double.POSITIVE_INFINITY))))
                .isEqualTo(open);
        assertThat(digestOf(Plans.of(Visits.alike(21, 0, 5, 10), new Pace.Sessions(4))))
                .isNotEqualTo(open);
    }

    @Test
    void over_the_in_flight_cap_an_event_is_not_sent_and_says_why() throws InterruptedException {
        FakeSender sender = FakeSender.hanging();
        RunPlan plan = limited(Plans.of(Visits.alike(30, 0), new Pace.Events(500, 1)), 4);
        RunHandle run = start(plan, sender);
        await().until(() -> run.snapshot().metrics().counts().notSent() == 26);
        run.stopNow();
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().metrics().counts()).isEqualTo(new Counts(30, 4, 0, 0, 4, 26));
        assertThat(run.snapshot().metrics().reasons())
                .containsEntry("over the in-flight cap", 26L)
                .containsEntry("cut off by stop", 4L);
    }

    @Test
    void stop_ends_within_half_a_second_and_leaves_no_event_uncounted()
            throws InterruptedException {
        RunHandle run =
                start(
                        Plans.of(Visits.alike(NONE, 0, 50), new Pace.Sessions(1)),
                        FakeSender.hanging());
        await().until(() -> run.snapshot().metrics().counts().sent() > 20);
        long asked = clock.nanos();
        run.stop();
        await().pollInterval(Duration.ofMillis(5)).until(() -> run.snapshot().phase().over());
        assertThat((clock.nanos() - asked) / 1e6)
                .as("milliseconds until a run whose server answers nothing has stopped")
                .isLessThan(600);
        assertThat(run.await(Duration.ofSeconds(5))).isTrue();
        assertThat(run.snapshot().phase()).isEqualTo(Phase.STOPPED);
        assertThat(run.snapshot().metrics().counts().settled()).isTrue();
        assertThat(run.snapshot().metrics().counts().inFlight()).isZero();
    }

    @Test
    void pausing_stops_the_flow_and_resuming_lets_it_go_on() {
        RunHandle run =
                start(
                        Plans.of(Visits.alike(NONE, 0, 50), new Pace.Sessions(1)),
                        FakeSender.acknowledging());
        await().until(() -> run.snapshot().metrics().counts().sent() > 10);
        run.pause();
        await().until(() -> run.snapshot().phase() == Phase.PAUSED);
        await().until(() -> run.snapshot().metrics().sentPerSecond() == 0);
        long paused = run.snapshot().metrics().counts().planned();
        run.resume();
        await().until(() -> run.snapshot().metrics().counts().planned() > paused + 10);
        run.rate(2);
        run.stop();
        await().until(() -> run.snapshot().phase().over());
        assertThat(run.snapshot().markers())
                .extracting(Marker::word)
                .containsExactly("pause", "resume", "rate × 2", "stop");
        assertThatThrownBy(() -> run.rate(10_001)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_load_whose_stages_end_is_counted_ahead_and_tells_what_is_left() {
        RunHandle run =
                start(
                        Plans.ending(Visits.alike(NONE, 0, 50), new Pace.Sessions(1)),
                        FakeSender.acknowledging());
        await().until(() -> run.snapshot().plannedTotal().isPresent());
        run.stop();
        assertThat(run.snapshot().plannedTotal()).hasValue(2 * 200 * 60);
        assertThat(run.snapshot().leftNanos()).isPresent();
        await().until(() -> run.snapshot().phase().over());
    }

    @Test
    void refusals_are_grouped_by_what_the_server_said() throws InterruptedException {
        String body =
                "{\"detail\":[{\"loc\":[\"body\",\"position\"],\"msg\":\"Input should be a valid"
                        + " integer\",\"type\":\"int_type\"}]}";
        RunHandle run =
                start(
                        Plans.of(Visits.alike(12, 0), new Pace.Users(3, Double.POSITIVE_INFINITY)),
                        new FakeSender(timing -> new Outcome.Refused(422, body, timing)));
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        assertThat(run.snapshot().metrics().counts()).isEqualTo(new Counts(12, 12, 0, 12, 0, 0));
        assertThat(run.snapshot().metrics().errors())
                .singleElement()
                .satisfies(
                        group -> {
                            assertThat(group.label()).isEqualTo("422");
                            assertThat(group.message())
                                    .isEqualTo("position: Input should be a valid integer");
                            assertThat(group.count()).isEqualTo(12);
                            assertThat(group.samples()).hasSize(5);
                            assertThat(group.samples().getFirst().response()).isEqualTo(body);
                        });
    }

    @Test
    void a_bug_in_sending_is_a_failure_not_a_lost_event() throws InterruptedException {
        RunHandle run =
                start(
                        Plans.of(Visits.alike(3, 0), new Pace.Sessions(1)),
                        new FakeSender(
                                timing -> {
                                    throw new IllegalStateException("a bug");
                                }));
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        assertThat(run.snapshot().metrics().counts().settled()).isTrue();
        assertThat(run.snapshot().metrics().reasons()).containsEntry("internal error", 3L);
    }

    private String digestOf(RunPlan plan) throws InterruptedException {
        RunHandle run = start(plan, FakeSender.acknowledging());
        assertThat(run.await(Duration.ofSeconds(20))).isTrue();
        return run.digest();
    }

    private RunHandle start(RunPlan plan, FakeSender sender) {
        return Run.start(plan, sender, null, clock);
    }

    private static RunPlan limited(RunPlan plan, int maxInFlight) {
        return new RunPlan(
                plan.identity(),
                plan.visits(),
                plan.pace(),
                plan.mostEvents(),
                plan.durationNanos(),
                maxInFlight,
                plan.send(),
                plan.markSynthetic());
    }
}
