package dev.footfall.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.schedule.ArrivalRate.Stage;
import dev.footfall.schedule.VisitPlan.Shard;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

class TimelineTest {

    private static final long NONE = Long.MAX_VALUE;

    @Test
    void sessions_interleave_by_time_then_number_then_step() {
        assertThat(seen(new SessionTimeline(plan(3, NONE, NONE, Shard.WHOLE), 1)))
                .containsExactly(
                        "0.0@0",
                        "1.0@1000",
                        "2.0@2000",
                        "0.1@2500",
                        "0.2@2500",
                        "1.1@3500",
                        "1.2@3500",
                        "2.1@4500",
                        "2.2@4500");
    }

    @Test
    void speed_shortens_every_distance_alike() {
        assertThat(seen(new SessionTimeline(plan(2, NONE, NONE, Shard.WHOLE), 10)))
                .containsExactly("0.0@0", "1.0@100", "0.1@250", "0.2@250", "1.1@350", "1.2@350");
    }

    @Test
    void events_at_the_end_of_the_duration_or_later_are_not_planned() {
        assertThat(seen(new SessionTimeline(plan(100, 2_500, NONE, Shard.WHOLE), 1)))
                .containsExactly("0.0@0", "1.0@1000", "2.0@2000");
        assertThat(seen(new SessionTimeline(plan(100, 2_501, NONE, Shard.WHOLE), 1)))
                .containsExactly("0.0@0", "1.0@1000", "2.0@2000", "0.1@2500", "0.2@2500");
    }

    @Test
    void the_last_event_of_a_visit_knows_it() {
        Timeline timeline = new SessionTimeline(plan(1, NONE, NONE, Shard.WHOLE), 1);
        List<Boolean> last = new ArrayList<>();
        for (@Nullable DueEvent e = timeline.next(); e != null; e = timeline.next()) {
            last.add(e.last());
        }
        assertThat(last).containsExactly(false, false, true);
    }

    @Test
    void shards_split_the_sessions_and_lose_none() {
        List<String> all = seen(new SessionTimeline(plan(10, NONE, NONE, Shard.WHOLE), 1));
        List<String> parts = new ArrayList<>();
        for (int part = 1; part <= 3; part++) {
            parts.addAll(seen(new SessionTimeline(plan(10, NONE, NONE, new Shard(part, 3)), 1)));
        }
        assertThat(parts).containsExactlyInAnyOrderElementsOf(all);
        assertThatThrownBy(() -> new Shard(4, 3)).hasMessageContaining("4/3");
    }

    @Test
    void no_more_sessions_than_asked_for() {
        assertThat(seen(new SessionTimeline(plan(10, NONE, 1, Shard.WHOLE), 1))).hasSize(3);
    }

    @Test
    void an_event_rate_keeps_the_order_and_spaces_evenly() {
        Timeline order = new SessionTimeline(plan(2, NONE, NONE, Shard.WHOLE), 1);
        assertThat(seen(new EventRateTimeline(order, 200)))
                .containsExactly("0.0@0", "1.0@5", "0.1@10", "0.2@15", "1.1@20", "1.2@25");
        assertThat(EventRateTimeline.dueNanos(3_000_000_000L, 1_000))
                .as("no drift after three billion events")
                .isEqualTo(3_000_000_000_000_000L);
    }

    @Test
    void limits_end_a_timeline_for_good() {
        Timeline order = new SessionTimeline(plan(100, NONE, NONE, Shard.WHOLE), 1);
        assertThat(seen(new LimitedTimeline(order, 4, NONE))).hasSize(4);
        Timeline late = new SessionTimeline(plan(100, NONE, NONE, Shard.WHOLE), 1);
        assertThat(seen(new LimitedTimeline(late, NONE, 2_000_000_000)))
                .containsExactly("0.0@0", "1.0@1000");
    }

    @Test
    void a_session_is_taken_ahead_and_the_others_keep_their_order_and_their_times() {
        SteppingTimeline timeline =
                new SteppingTimeline(new SessionTimeline(plan(3, NONE, NONE, Shard.WHOLE), 1));
        DueEvent first = Objects.requireNonNull(timeline.next());
        assertThat(timeline.wholeSessionOf(first))
                .extracting(TimelineTest::text)
                .containsExactly("0.0@0", "0.1@2500", "0.2@2500");
        DueEvent second = Objects.requireNonNull(timeline.next());
        assertThat(text(second)).isEqualTo("1.0@1000");
        assertThat(timeline.wholeSessionOf(second))
                .extracting(TimelineTest::text)
                .containsExactly("1.0@1000", "1.1@3500", "1.2@3500");
        assertThat(seen(timeline)).containsExactly("2.0@2000", "2.1@4500", "2.2@4500");
    }

    @Test
    void shards_of_a_rate_keep_the_times_of_the_whole() {
        Timeline whole =
                new EventRateTimeline(
                        new SessionTimeline(plan(2, NONE, NONE, Shard.WHOLE), 1), 200);
        assertThat(seen(new ShardTimeline(whole, new Shard(2, 2))))
                .containsExactly("1.0@5", "1.1@20", "1.2@25");
    }

    @Test
    void time_stands_still_while_paused_and_does_not_jump() {
        SteeredTime time = SteeredTime.startingAt(1_000);
        assertThat(time.runNanosAt(1_500)).isEqualTo(500);
        SteeredTime paused = time.pausedAt(1_500);
        assertThat(paused.runNanosAt(9_000)).isEqualTo(500);
        assertThat(paused.machineNanosAt(501)).isEqualTo(Long.MAX_VALUE);
        SteeredTime on = paused.resumedAt(9_000);
        assertThat(on.machineNanosAt(700)).isEqualTo(9_200);
        SteeredTime faster = on.at(10, 9_100);
        assertThat(faster.runNanosAt(9_100)).isEqualTo(600);
        assertThat(faster.machineNanosAt(700)).isEqualTo(9_110);
        assertThat(faster.at(0, 9_105).still()).isTrue();
        assertThatThrownBy(() -> faster.at(10_000.5, 0)).hasMessageContaining("0 to 10");
        assertThatThrownBy(() -> faster.at(Double.NaN, 0)).hasMessageContaining("0 to 10");
    }

    private static VisitPlan plan(long sessions, long durationMillis, long most, Shard shard) {
        return new VisitPlan(
                Visits.alike(sessions, 0, 2_500, 2_500),
                Arrivals.even(List.of(new Stage(Double.POSITIVE_INFINITY, 1, 1))),
                durationMillis == NONE ? NONE : durationMillis * 1_000_000,
                most,
                shard);
    }

    private static List<String> seen(Timeline timeline) {
        List<String> seen = new ArrayList<>();
        for (@Nullable DueEvent e = timeline.next(); e != null; e = timeline.next()) {
            seen.add(text(e));
        }
        assertThat(timeline.next()).isNull();
        return seen;
    }

    private static String text(DueEvent e) {
        return "%d.%d@%d"
                .formatted(e.visit().session().index(), e.event().step(), e.dueNanos() / 1_000_000);
    }
}
