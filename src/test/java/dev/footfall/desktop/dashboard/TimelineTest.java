package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class TimelineTest {

    @Test
    void a_slice_that_has_only_begun_is_left_out() {
        List<Slice> slices = List.of(slice(0, 1_000), slice(1_000, 1_000), slice(2_000, 100));
        assertThat(Timeline.of(slices).slices()).hasSize(2);
    }

    @Test
    void a_slice_that_is_more_than_half_done_is_shown() {
        List<Slice> slices = List.of(slice(0, 1_000), slice(1_000, 600));
        assertThat(Timeline.of(slices).slices()).hasSize(2);
    }

    @Test
    void lines_reach_as_far_as_columns() {
        Timeline timeline = Timeline.of(List.of(slice(0, 1_000), slice(1_000, 1_000)));
        assertThat(timeline.edges()).containsExactly(0, 1, 2);
        assertThat(timeline.linePlaces()).containsExactly(0, 0.5, 1.5, 2);
        assertThat(timeline.line(s -> s.perSecond(s.counts().sent())))
                .containsExactly(10, 10, 10, 10);
    }

    @Test
    void a_moment_finds_its_slice() {
        Timeline timeline =
                Timeline.of(List.of(slice(0, 1_000), slice(1_000, 1_000), slice(2_000, 1_000)));
        assertThat(timeline.at(1.4).orElseThrow().startNanos()).isEqualTo(1_000_000_000L);
        assertThat(timeline.at(99).orElseThrow().startNanos()).isEqualTo(2_000_000_000L);
        assertThat(timeline.at(-1).orElseThrow().startNanos()).isZero();
        assertThat(Timeline.EMPTY.at(1)).isEmpty();
    }

    @Test
    void statuses_are_added_by_kind() {
        Timeline timeline = Timeline.of(List.of(slice(0, 1_000)));
        assertThat(timeline.statuses(400, 500)).containsExactly(3);
        assertThat(timeline.statuses(500, 600)).containsExactly(0);
    }

    private static Slice slice(long startMs, long lengthMs) {
        long sent = lengthMs / 100;
        return new Slice(
                startMs * 1_000_000,
                lengthMs * 1_000_000,
                new Counts(sent, sent, sent, 0, 0, 0),
                Map.of(200, 7L, 404, 1L, 422, 2L),
                Map.of(),
                Percentiles.NONE,
                Percentiles.NONE,
                List.of(),
                List.of(),
                0);
    }
}
