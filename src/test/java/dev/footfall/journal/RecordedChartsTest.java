package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Slice;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class RecordedChartsTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();
    private final Entries entries = new Entries(clock.nanos());

    @Test
    void slices_count_each_event_where_it_was_due_was_sent_and_ended() throws IOException {
        try (Journal journal = Journal.open(dir, clock, entries.at(0))) {
            entries.recordOneOfEach(journal);
        }

        try (JournalReader reader = JournalReader.open(dir)) {
            List<Slice> slices = reader.slices(1_500_000_000L);
            assertThat(slices).hasSize(2);
            assertThat(slices.get(0).counts()).isEqualTo(new Counts(6, 5, 1, 2, 1, 1));
            // The one that timed out ended in the second second.
            assertThat(slices.get(1).counts()).isEqualTo(new Counts(0, 0, 0, 0, 1, 0));
            assertThat(slices.get(0).byStatus()).isEqualTo(Map.of(200, 1L, 422, 1L, 503, 1L));
            assertThat(slices.get(0).byType())
                    .isEqualTo(Map.of("search", 1L, "click", 3L, "dwell", 1L));
            assertThat(slices.get(1).felt().max()).isCloseTo(1_001, within(0.001));
            assertThat(slices.get(1).feltBuckets().get(LatencyScale.bucketOf(1_001))).isEqualTo(1);
            assertThat(slices.get(0).sessionsActive()).isEqualTo(1);
            assertThat(slices.get(1).sessionsActive()).isZero();
            assertThat(slices.get(1).lengthNanos()).isEqualTo(500_000_000);
        }
    }

    @Test
    void a_long_run_has_no_more_slices_than_a_live_one() throws IOException {
        try (Journal journal = Journal.open(dir, clock, entries.at(0))) {
            for (int hour = 0; hour < 10; hour++) {
                long at = hour * 3_600_000L;
                journal.record(entries.acknowledged(hour, 0, entries.timing(at, at, at + 900)));
            }
        }

        try (JournalReader reader = JournalReader.open(dir)) {
            List<Slice> slices = reader.slices(36_000_000_000_000L);
            assertThat(slices).hasSizeLessThanOrEqualTo(MetricsSnapshot.MAX_SLICES);
            assertThat(slices.stream().mapToLong(s -> s.counts().acknowledged()).sum())
                    .isEqualTo(10);
            assertThat(slices.stream().mapToDouble(s -> s.felt().max()).max().orElseThrow())
                    .isCloseTo(900, within(0.001));
        }
    }

    @Test
    void errors_are_grouped_by_what_the_server_said() throws IOException {
        try (Journal journal = Journal.open(dir, clock, entries.at(0))) {
            for (int i = 0; i < 3; i++) {
                String spaces = " ".repeat(i);
                journal.record(
                        entries.refused(
                                i,
                                0,
                                422,
                                "{\"detail\":" + spaces + "[{\"msg\":\"Field required\"}]}",
                                entries.timing(i, i, i + 1)));
            }
            journal.record(entries.refused(9, 2, 503, "busy", entries.timing(60, 60, 70)));
        }

        try (JournalReader reader = JournalReader.open(dir)) {
            List<ErrorGroup> groups = reader.errors(Instant.EPOCH);
            assertThat(groups)
                    .extracting(ErrorGroup::label, ErrorGroup::message, ErrorGroup::count)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("422", "Field required", 3L),
                            org.assertj.core.groups.Tuple.tuple("503", "busy", 1L));
            assertThat(groups.get(0).first()).isEqualTo(Instant.EPOCH.plusMillis(1));
            assertThat(groups.get(1).samples().getFirst().session()).isEqualTo(9);
        }
    }
}
