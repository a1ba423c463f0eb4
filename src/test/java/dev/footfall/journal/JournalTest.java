package dev.footfall.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import dev.footfall.clock.Clock;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.TypeFigures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;

class JournalTest {

    @TempDir Path dir;

    private final Clock clock = Clock.system();
    private final Entries entries = new Entries(clock.nanos());

    private Journal open() {
        return Journal.open(dir, clock, entries.at(0));
    }

    @Test
    void what_was_recorded_is_read_back_and_adds_up() throws IOException {
        Instant before = clock.now();
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
            assertThat(journal.end("finished")).isEqualTo(new JournalState.Closed(6));
        }

        try (JournalReader record = JournalReader.open(dir)) {
            JournalTotals totals = record.totals();
            assertThat(totals.cutShort()).isFalse();
            assertThat(totals.ended()).isEqualTo("finished");
            assertThat(totals.parts()).isEqualTo(1);
            assertThat(totals.lost()).isZero();
            assertThat(totals.startedAt()).isCloseTo(before, within(5, ChronoUnit.SECONDS));
            assertThat(totals.counts()).isEqualTo(new Counts(6, 5, 1, 2, 2, 1));
            assertThat(totals.counts().settled()).isTrue();
            assertThat(totals.statuses()).isEqualTo(Map.of(200, 1L, 422, 1L, 503, 1L));
            assertThat(totals.reasons())
                    .isEqualTo(Map.of("timeout", 1L, "reset", 1L, "over the in-flight cap", 1L));
            assertThat(totals.eventsByType())
                    .isEqualTo(Map.of("search", 1L, "click", 3L, "dwell", 1L));
            assertThat(totals.expectationsMet()).isEqualTo(1);
            assertThat(totals.expectationsMissed()).isEqualTo(1);
        }
    }

    /** A disk that the record fills must still take the summary that says so. */
    @Test
    void room_is_kept_on_the_disk_until_the_record_has_ended() throws IOException {
        try (Journal journal = open()) {
            Path reserve = dir.resolve(Reserve.FILE);
            await().until(() -> Files.exists(reserve) && Files.size(reserve) == Reserve.SIZE);
            entries.recordOneOfEach(journal);
            journal.end("finished");
            assertThat(reserve).doesNotExist();
        }
    }

    @Test
    void latencies_are_those_of_every_event_that_was_sent() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
        }

        try (JournalReader record = JournalReader.open(dir)) {
            Latencies latencies = record.latencies();
            assertThat(latencies.felt().percentiles().count()).isEqualTo(5);
            assertThat(latencies.felt().percentiles().max()).isCloseTo(1_001, within(1.0));
            assertThat(latencies.felt().percentiles().p50()).isCloseTo(5, within(0.01));
            assertThat(latencies.felt().percentiles().min()).isCloseTo(1, within(0.01));
            assertThat(latencies.felt().percentiles().mean()).isCloseTo(222, within(0.2));
            assertThat(latencies.service().percentiles().p50()).isCloseTo(4, within(0.01));
            assertThat(latencies.dispatchDelay().percentiles().max()).isCloseTo(35, within(0.1));
        }
    }

    /** Opening takes half a second, in which a thousand events may be sent: they wait no longer. */
    @Test
    void what_came_while_the_file_was_opened_is_stored_without_another_wait() {
        try (Journal journal = Journal.open(dir, new StoppedClock(clock), entries.at(0))) {
            entries.recordOneOfEach(journal);
            await().until(() -> journal.state().recorded() > 0);
        }
    }

    /** No time passes, however long one waits. */
    private record StoppedClock(Clock real, long nanos) implements Clock {
        StoppedClock(Clock real) {
            this(real, real.nanos());
        }

        @Override
        public Instant now() {
            return real.now();
        }

        @Override
        public void waitUntil(long deadline) throws InterruptedException {
            real.waitUntil(real.nanos() + 1_000_000);
        }

        @Override
        public void wake(Thread thread) {
            real.wake(thread);
        }
    }

    @Test
    void types_are_added_up_apart_the_most_frequent_first() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
        }

        try (JournalReader record = JournalReader.open(dir)) {
            List<TypeFigures> types = record.types();
            assertThat(types.stream().mapToLong(TypeFigures::sent).sum()).isEqualTo(5);
            assertThat(types.stream().mapToLong(TypeFigures::errors).sum()).isEqualTo(4);
            assertThat(types.getFirst().sent()).isGreaterThanOrEqualTo(types.getLast().sent());
            TypeFigures dwell =
                    types.stream().filter(t -> t.type().equals("dwell")).findFirst().orElseThrow();
            assertThat(dwell.sent()).isEqualTo(1);
            assertThat(dwell.errors()).isEqualTo(1);
            assertThat(dwell.felt().max()).isCloseTo(1_001, within(1.0));
        }
    }

    @Test
    void bodies_are_kept_of_refused_and_failed_events_only() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
        }

        try (JournalReader record = JournalReader.open(dir)) {
            List<JournalRow> rows = record.page(JournalFilter.ALL, JournalOrder.SESSION, 0, 10);
            assertThat(rows)
                    .extracting(JournalRow::kind)
                    .containsExactly(
                            OutcomeKind.ACKNOWLEDGED,
                            OutcomeKind.REFUSED,
                            OutcomeKind.TIMED_OUT,
                            OutcomeKind.UNREACHABLE,
                            OutcomeKind.NOT_SENT,
                            OutcomeKind.REFUSED);
            assertThat(rows)
                    .extracting(JournalRow::request)
                    .containsExactly(
                            null,
                            "{\"event_type\":\"click\"}",
                            "{\"event_type\":\"dwell\"}",
                            "{\"event_type\":\"click\"}",
                            null,
                            "{\"event_type\":\"click\"}");
            assertThat(rows.get(1).response()).contains("Field required");
            assertThat(rows.get(3).detail()).isEqualTo("Connection reset");
            assertThat(rows.get(4).sentNanos()).isNull();
            assertThat(rows.get(0).dueNanos()).isEqualTo(10_000_000);
            assertThat(rows.get(0).sentNanos()).isEqualTo(11_000_000);
            assertThat(rows.get(0).doneNanos()).isEqualTo(15_000_000);
        }
    }

    @Test
    void a_page_is_filtered_ordered_and_cut() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
        }

        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(sessions(record, JournalFilter.ALL, JournalOrder.SLOWEST_FELT))
                    .containsExactly(2L, 5L, 0L, 1L, 3L, 4L);
            assertThat(sessions(record, JournalFilter.ALL, JournalOrder.NEWEST))
                    .containsExactly(5L, 4L, 3L, 2L, 1L, 0L);
            assertThat(sessions(record, JournalFilter.ERRORS, JournalOrder.OLDEST))
                    .containsExactly(1L, 2L, 3L, 5L);
            assertThat(sessions(record, JournalFilter.ALL.withStatus(503), JournalOrder.OLDEST))
                    .containsExactly(5L);
            assertThat(sessions(record, JournalFilter.ALL.withReason("reset"), JournalOrder.OLDEST))
                    .containsExactly(3L);
            assertThat(
                            sessions(
                                    record,
                                    JournalFilter.ALL.withText("REQUIRED"),
                                    JournalOrder.OLDEST))
                    .containsExactly(1L);
            assertThat(sessions(record, JournalFilter.ALL.withText("%"), JournalOrder.OLDEST))
                    .isEmpty();
            assertThat(
                            sessions(
                                    record,
                                    JournalFilter.ERRORS.withType("click").withSession(3),
                                    JournalOrder.OLDEST))
                    .containsExactly(3L);
            assertThat(record.count(JournalFilter.ERRORS)).isEqualTo(4);
            assertThat(record.page(JournalFilter.ALL, JournalOrder.OLDEST, 2, 2))
                    .extracting(JournalRow::session)
                    .containsExactly(2L, 3L);
            assertThat(record.count(JournalFilter.ALL.withKinds(Set.of(OutcomeKind.NOT_SENT))))
                    .isEqualTo(1);
        }
    }

    private static List<Long> sessions(
            JournalReader record, JournalFilter filter, JournalOrder order) {
        return record.page(filter, order, 0, 100).stream().map(JournalRow::session).toList();
    }

    @Test
    void a_second_part_plays_the_rest_and_reads_as_one_run() throws IOException {
        try (Journal first = open()) {
            entries.recordOneOfEach(first);
            first.end("stopped");
        }
        RecordedSteps done;
        try (JournalReader record = JournalReader.open(dir)) {
            done = record.acknowledged();
            assertThat(done.size()).isEqualTo(1);
            assertThat(done.contains(0, 0)).isTrue();
            assertThat(done.contains(1, 0)).isFalse();
            assertThat(record.recorded().size()).isEqualTo(6);
        }

        Entries later = new Entries(clock.nanos());
        try (Journal second = Journal.open(dir, clock, later.at(0))) {
            second.record(later.acknowledged(3, 0, later.timing(5, 5, 6)));
            second.record(later.acknowledged(9, 1, later.timing(7, 7, 8)));
            second.end("finished");
        }

        try (JournalReader record = JournalReader.open(dir)) {
            JournalTotals totals = record.totals();
            assertThat(totals.parts()).isEqualTo(2);
            assertThat(totals.ended()).isEqualTo("finished");
            assertThat(totals.counts()).isEqualTo(new Counts(7, 6, 3, 2, 1, 1));
            assertThat(record.latencies().felt().percentiles().count()).isEqualTo(6);
            JournalRow again =
                    record.page(JournalFilter.ALL.withSession(3), JournalOrder.SESSION, 0, 10)
                            .getFirst();
            assertThat(again.part()).isEqualTo(2);
            assertThat(again.kind()).isEqualTo(OutcomeKind.ACKNOWLEDGED);
            assertThat(again.dueNanos()).as("comes after the first part").isGreaterThan(60_000_000);
        }
    }

    @Test
    void a_file_where_the_directory_should_be_loses_everything_and_says_so() throws IOException {
        Path blocked = Files.writeString(dir.resolve("run"), "in the way");
        try (Journal journal = Journal.open(blocked, clock)) {
            entries.recordOneOfEach(journal);

            await().until(() -> journal.state() instanceof JournalState.Losing);
            entries.recordOneOfEach(journal);

            assertThat(journal.end("finished"))
                    .isInstanceOfSatisfying(
                            JournalState.Losing.class,
                            losing -> {
                                assertThat(losing.recorded()).isZero();
                                assertThat(losing.lost()).isEqualTo(12);
                                assertThat(losing.ongoing()).isTrue();
                                assertThat(losing.because())
                                        .contains("run is no directory", "--out");
                            });
        }
    }

    @Test
    void a_record_that_is_deleted_under_the_run_is_lost_and_says_so() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
            await().until(() -> journal.state().recorded() == 6);
            Files.delete(dir.resolve(Journal.FILE));
            entries.recordOneOfEach(journal);

            await().until(() -> journal.state() instanceof JournalState.Losing);
            assertThat(journal.end("finished"))
                    .isInstanceOfSatisfying(
                            JournalState.Losing.class,
                            losing -> {
                                assertThat(losing.recorded()).isZero();
                                assertThat(losing.lost()).isEqualTo(12);
                                assertThat(losing.ongoing()).isTrue();
                                assertThat(losing.because())
                                        .contains(Journal.FILE, "deleted or replaced");
                            });
        }
    }

    @Test
    void a_record_that_is_deleted_in_its_last_moment_is_lost_too() throws IOException {
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);
            await().until(() -> journal.state().recorded() == 6);
            Files.delete(dir.resolve(Journal.FILE));

            assertThat(journal.end("finished").lost()).isEqualTo(6);
        }
    }

    @Test
    void a_file_that_is_no_database_is_an_error_for_writer_and_reader() throws IOException {
        Files.writeString(dir.resolve(Journal.FILE), "not a database, but long enough to be read");
        try (Journal journal = open()) {
            entries.recordOneOfEach(journal);

            assertThat(journal.end("finished").lost()).isEqualTo(6);
        }
        assertThatThrownBy(() -> JournalReader.open(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(Journal.FILE + " cannot be read");
    }

    @Test
    void a_directory_without_a_record_is_an_error() {
        assertThatThrownBy(() -> JournalReader.open(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no record in");
    }

    @Test
    void an_empty_run_is_a_run() throws IOException {
        open().end("stopped");

        try (JournalReader record = JournalReader.open(dir)) {
            assertThat(record.totals().counts()).isEqualTo(Counts.NONE);
            assertThat(record.totals().ended()).isEqualTo("stopped");
            assertThat(record.latencies()).isEqualTo(Latencies.none());
            assertThat(record.recorded().size()).isZero();
        }
    }

    @Test
    void a_process_that_died_before_its_record_began_leaves_no_run_and_says_so()
            throws SQLException {
        DriverManager.getConnection("jdbc:duckdb:" + dir.resolve(Journal.FILE)).close();
        assertThatThrownBy(() -> JournalReader.open(dir))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("it holds no run");
    }
}
