package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

class SelectedLogTest {

    @TempDir Path dir;

    private RecordedLog log;

    @BeforeEach
    void read() throws IOException {
        // A: 0 s, 10 s, 4000 s · B: 5 s, 12 s · C: 3990 s
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        line(0, "search", "A"),
                        line(5, "search", "B"),
                        line(10, "click", "A"),
                        line(12, "click", "B"),
                        line(3990, "search", "C"),
                        line(4000, "buy", "A"));
        log = Logs.load(file, LogOptions.defaults());
    }

    @Test
    void a_part_keeps_whoever_does_something_in_it_from_their_first_act_in_it() {
        SelectedLog part =
                log.select(
                        ReplayOptions.WHOLE
                                .withFrom(Duration.ofSeconds(6))
                                .withUntil(Duration.ofSeconds(3995)));

        assertThat(part.events()).isEqualTo(3);
        assertThat(timeline(part)).containsExactly("A click @0", "B click @2", "C search @3980");
    }

    @Test
    void a_part_in_which_nothing_happened_is_empty() {
        SelectedLog part = log.select(ReplayOptions.WHOLE.withFrom(Duration.ofHours(2)));

        assertThat(part.events()).isZero();
        assertThat(part.sessions().size()).hasValue(0);
    }

    @Test
    void idle_time_is_shortened_for_everybody_alike() {
        SelectedLog part = log.select(ReplayOptions.WHOLE.withLongestGap(Duration.ofSeconds(20)));

        assertThat(timeline(part))
                .containsExactly(
                        "A search @0",
                        "A click @10",
                        "A buy @42",
                        "B search @5",
                        "B click @12",
                        "C search @32");
        assertThat(part.lengthNanos()).isEqualTo(Duration.ofSeconds(42).toNanos());
    }

    @Test
    void a_second_round_is_other_people_one_second_later() {
        SelectedLog part =
                log.select(ReplayOptions.WHOLE.withUntil(Duration.ofSeconds(11)).withRounds(2));

        assertThat(part.events()).isEqualTo(6);
        assertThat(timeline(part))
                .containsExactly(
                        "A search @0",
                        "A click @10",
                        "B search @5",
                        "A-round-2 search @11",
                        "A-round-2 click @21",
                        "B-round-2 search @16");
    }

    @Test
    void sessions_can_be_renamed() {
        SelectedLog part = log.select(ReplayOptions.WHOLE.withSessionPrefix("r-7-"));

        assertThat(part.sessions().at(1).id()).isEqualTo("r-7-1");
        assertThat(Logs.interaction(part.sessions().at(1).events().getFirst()).sessionId())
                .isEqualTo("r-7-1");
    }

    @Test
    void an_overview_counts_events_over_time() {
        assertThat(log.eventsOverTime(4)).containsExactly(4, 0, 0, 2);
    }

    @Test
    void parts_that_end_before_they_start_are_refused() {
        ReplayOptions late = ReplayOptions.WHOLE.withFrom(Duration.ofSeconds(9));

        assertThatThrownBy(() -> late.withUntil(Duration.ofSeconds(9)))
                .hasMessageContaining("must end after it starts");
        assertThatThrownBy(() -> late.withRounds(0)).hasMessageContaining("at least once");
    }

    private static String line(int second, String type, String session) {
        return "{\"ts\":%d,\"event_type\":\"%s\",\"session_id\":\"%s\"}"
                .formatted(1_700_000_000 + second, type, session);
    }

    /** Who does what, in seconds after the first event that is played. */
    private static List<String> timeline(SelectedLog part) {
        List<String> lines = new ArrayList<>();
        for (long i = 0; i < part.sessions().size().orElseThrow(); i++) {
            Session session = part.sessions().at(i);
            for (PlannedEvent event : session.events()) {
                long at = part.starts().nanosOf(i) + event.offsetNanos();
                lines.add(
                        "%s %s @%d"
                                .formatted(
                                        Logs.interaction(event).sessionId(),
                                        event.body().type(),
                                        at / 1_000_000_000));
            }
        }
        return lines;
    }
}
