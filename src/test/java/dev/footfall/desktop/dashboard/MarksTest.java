package dev.footfall.desktop.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.desktop.chart.Mark;
import dev.footfall.run.Marker;

import org.junit.jupiter.api.Test;

import java.util.List;

class MarksTest {

    @Test
    void a_pause_and_its_end_become_one_band() {
        assertThat(marks(at(2, "pause"), at(5, "resume")))
                .containsExactly(new Mark(2, 5, "paused"));
    }

    @Test
    void a_pause_that_goes_on_reaches_to_now() {
        assertThat(marks(at(4, "pause"))).containsExactly(new Mark(4, 10, "paused"));
    }

    @Test
    void anything_else_is_a_moment() {
        Mark mark = marks(at(3, "rate × 1.5")).getFirst();
        assertThat(mark).isEqualTo(new Mark(3, 3, "rate × 1.5"));
        assertThat(mark.isStretch()).isFalse();
        assertThat(mark.isFault()).isFalse();
    }

    private static List<Mark> marks(Marker... markers) {
        return Marks.of(List.of(markers), 10_000_000_000L);
    }

    private static Marker at(long seconds, String word) {
        return new Marker(seconds * 1_000_000_000L, word);
    }
}
