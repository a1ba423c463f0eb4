package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;
import dev.footfall.session.Session;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class JsonLinesReplayTest {

    @TempDir Path dir;

    @Test
    void sessions_come_by_first_event_and_keep_the_gaps_between_events() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        """
                        {"timestamp":"2026-01-01T10:00:05Z","event_type":"search","query":"b","session_id":"B"}
                        {"timestamp":"2026-01-01T10:00:00Z","event_type":"search","query":"a","session_id":"A","result_count":3}
                        {"timestamp":"2026-01-01T10:00:01.250Z","event_type":"click","document_id":"d","position":0,"session_id":"A"}
                        {"timestamp":"2026-01-01T10:00:09Z","event_type":"click","session_id":"B"}
                        """);
        RecordedLog log = Logs.load(file, LogOptions.defaults());
        List<Session> sessions = Logs.sessions(log);

        assertThat(sessions).extracting(Session::id).containsExactly("A", "B");
        assertThat(sessions).extracting(Session::index).containsExactly(0L, 1L);
        assertThat(sessions).extracting(Session::persona).containsOnly("log.jsonl");
        assertThat(Logs.offsetsMs(sessions.get(0))).containsExactly(0L, 1250L);
        assertThat(Logs.offsetsMs(sessions.get(1))).containsExactly(0L, 4000L);
        assertThat(log.whole().starts().nanosOf(0)).isZero();
        assertThat(log.whole().starts().nanosOf(1)).isEqualTo(5_000_000_000L);
        assertThat(log.first()).isEqualTo(Instant.parse("2026-01-01T10:00:00Z"));
        assertThat(log.last()).isEqualTo(Instant.parse("2026-01-01T10:00:09Z"));
        assertThat(log.eventsByType()).isEqualTo(Map.of("search", 2L, "click", 2L));
        assertThat(log.format()).isEqualTo("jsonl");
        Interaction search = Logs.interaction(sessions.get(0).events().get(0));
        assertThat(search)
                .isEqualTo(
                        new Interaction(
                                "search", null, null, "a", 3L, null, null, "A", null, Map.of()));
    }

    @Test
    void every_record_is_replayed_or_counted_with_its_reason() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"ts\":1700000000,\"event_type\":\"click\",\"session_id\":\"s\"}",
                        "",
                        "{\"ts\":1700000001,\"event_type\":\"click\",\"session_id\":\"s\"",
                        "{\"event_type\":\"click\",\"session_id\":\"s\"}",
                        "{\"ts\":\"yesterday\",\"event_type\":\"click\",\"session_id\":\"s\"}",
                        "[1]",
                        "{\"ts\":1700000002,\"colour\":\"red\"}",
                        "{\"ts\":1700000003,\"event_type\":\"click\"} x",
                        "{\"ts\":1700000004,\"event_type\":\"cl");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().records()).isEqualTo(8);
        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.counts().skipped())
                .isEqualTo(
                        Map.of(
                                "not JSON", 2L,
                                "no timestamp", 1L,
                                "unreadable timestamp", 1L,
                                "not a JSON object", 1L,
                                "neither an interaction nor a known event", 1L,
                                "truncated last line", 1L));
        assertThat(log.skippedRecords())
                .extracting(SkippedRecord::line)
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
    }

    @Test
    void wrong_types_are_sent_as_they_are_written() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"ts\":1,\"event_type\":\"click\",\"position\":\"two\",\"session_id\":\"s\"}",
                        "{\"ts\":2,\"event_type\":7,\"session_id\":\"s\",\"metadata\":[]}");
        Session session = Logs.sessions(Logs.load(file, LogOptions.defaults())).getFirst();

        assertThat(session.events().get(0).body())
                .isEqualTo(
                        new VerbatimBody(
                                "{\"event_type\":\"click\",\"position\":\"two\",\"session_id\":\"s\"}",
                                "application/json",
                                "click",
                                true));
        assertThat(session.events().get(1).body())
                .isEqualTo(
                        new VerbatimBody(
                                "{\"event_type\":7,\"session_id\":\"s\",\"metadata\":[]}",
                                "application/json",
                                "(no type)",
                                false));
    }

    @Test
    void records_without_a_session_are_sessions_of_their_own() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"ts\":10,\"event_type\":\"view\"}",
                        "{\"ts\":11,\"event_type\":\"view\",\"session_id\":null}",
                        "{\"ts\":12,\"event_type\":\"view\",\"session_id\":\"s\"}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(Logs.sessions(log)).hasSize(3).allMatch(s -> s.events().size() == 1);
        assertThat(Logs.interaction(log.sessions().at(0).events().getFirst()).sessionId()).isNull();
        assertThat(log.remarks()).containsEntry(LogCollector.NO_SESSION, 2L);
    }

    @Test
    void a_log_without_times_is_played_in_order_a_second_apart() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"event_type\":\"a\",\"session_id\":\"s\"}",
                        "{\"event_type\":\"b\",\"session_id\":\"t\"}",
                        "{\"event_type\":\"c\",\"session_id\":\"s\"}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(Logs.offsetsMs(log.sessions().at(0))).containsExactly(0L, 2000L);
        assertThat(log.whole().starts().nanosOf(1)).isEqualTo(1_000_000_000L);
        assertThat(log.remarks()).containsEntry(LogCollector.NO_TIMES, 3L);
    }

    @Test
    void untimed_records_before_the_first_time_are_skipped() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"event_type\":\"a\",\"session_id\":\"s\"}",
                        "{\"event_type\":\"b\",\"session_id\":\"s\",\"ts\":5}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(1);
        assertThat(log.skippedRecords())
                .containsExactly(
                        new SkippedRecord(1, "no timestamp", "nothing says when it happened"));
        assertThat(log.eventsByType()).isEqualTo(Map.of("b", 1L));
    }

    @Test
    void the_time_can_be_named_and_kept() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"at\":1700000000123,\"ts\":4,\"event_type\":\"view\",\"session_id\":\"s\"}");
        RecordedLog log =
                Logs.load(
                        file,
                        LogOptions.defaults().withTimeField("at").withKeepTimeAs("recorded_at"));

        assertThat(log.first()).isEqualTo(Instant.ofEpochMilli(1_700_000_000_123L));
        Interaction view = Logs.interaction(log.sessions().at(0).events().getFirst());
        assertThat(view.extra().keySet()).containsExactlyInAnyOrder("ts", "recorded_at");
        assertThat(view.extra().get("recorded_at")).hasToString("1700000000123");
    }

    @Test
    void a_named_time_field_that_no_record_has_is_refused() throws IOException {
        Path file = Logs.write(dir, "log.jsonl", "{\"event_type\":\"view\",\"ts\":4}");

        assertThat(Logs.rejected(file, LogOptions.defaults().withTimeField("when")))
                .singleElement()
                .satisfies(p -> assertThat(p.what()).contains("\"when\""));
    }

    @Test
    void ties_keep_the_order_of_the_log() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"event_type\":\"c\",\"session_id\":\"s\",\"ts\":9}",
                        "{\"event_type\":\"a\",\"session_id\":\"s\",\"ts\":5}",
                        "{\"event_type\":\"b\",\"session_id\":\"s\",\"ts\":5}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.sessions().at(0).events())
                .extracting(e -> e.body().type())
                .containsExactly("a", "b", "c");
        assertThat(log.remarks())
                .containsEntry(LogCollector.OUT_OF_ORDER, 1L)
                .containsEntry(LogCollector.SAME_TIME, 1L);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_no_content() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "\uFEFF{\"event_type\":\"a\",\"ts\":5}\r",
                        "{\"event_type\":\"b\",\"ts\":6}\r",
                        "\r");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts()).isEqualTo(new ReplayCounts(2, 2, new java.util.TreeMap<>()));
        assertThat(Logs.sessions(log)).hasSize(2);
    }

    @Test
    void a_line_that_is_not_utf8_is_skipped() throws IOException {
        byte[] log = "{\"event_type\":\"a\"}\n{\"event_type\":\"b\"}".getBytes(UTF_8);
        log[log.length - 3] = (byte) 0xE9;
        Path file = Files.write(dir.resolve("latin.jsonl"), log);

        assertThat(Logs.load(file, LogOptions.defaults()).counts().skipped())
                .isEqualTo(Map.of("not JSON", 1L));
    }

    @Test
    void a_file_with_nothing_to_replay_names_what_is_wrong_line_by_line() throws IOException {
        Path file = Logs.write(dir, "log.jsonl", "hello", "{\"colour\":1}");

        assertThat(Logs.rejected(file, LogOptions.defaults()))
                .extracting(LogProblem::line)
                .containsExactly(1L, 2L);
        assertThat(Logs.rejected(Logs.write(dir, "empty", ""), LogOptions.defaults()))
                .extracting(LogProblem::what)
                .containsExactly("the file holds no records");
        assertThat(Logs.rejected(dir.resolve("missing"), LogOptions.defaults()))
                .extracting(LogProblem::what)
                .containsExactly("there is no such file");
    }
}
