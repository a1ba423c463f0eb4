package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Logs as other programs, and accidents, leave them. */
class DamagedLogTest {

    private static final String HEADER = "timestamp,event_type,session_id,query";

    @TempDir Path dir;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf_16_with_a_mark_is_read(String charset) throws IOException {
        String text = "\ufeff{\"ts\":1,\"event_type\":\"click\",\"query\":\"größe 😀\"}\r\n";
        Path file = Files.write(dir.resolve("log.jsonl"), text.getBytes(Charset.forName(charset)));
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(Logs.interaction(log.sessions().at(0).events().getFirst()).query())
                .isEqualTo("größe 😀");
    }

    @Test
    void a_quote_in_the_middle_of_a_cell_opens_nothing() throws IOException {
        Path file = Logs.write(dir, "log.csv", HEADER, "1,search,s,5\" tv", "2,search,s,7\" tv");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(2);
        assertThat(Logs.interaction(log.sessions().at(0).events().get(1)).query())
                .isEqualTo("7\" tv");
    }

    @Test
    void a_missing_quote_costs_its_own_row_only() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.csv",
                        HEADER,
                        "1,search,s,\"never closed",
                        "2,search,s,\"a, \"\"b\"\"\"",
                        "3,search,s,\"over",
                        "",
                        "lines\"",
                        "4,search,s,\"open",
                        "5,search,s,plain",
                        "6,search,s,\"at the end");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().skipped())
                .isEqualTo(Map.of("a quoted cell is not closed", 2L, "truncated last line", 1L));
        assertThat(log.skippedRecords())
                .extracting(SkippedRecord::line)
                .containsExactly(2L, 7L, 9L);
        assertThat(log.sessions().at(0).events())
                .extracting(event -> Logs.interaction(event).query())
                .containsExactly("a, \"b\"", "over\n\nlines", "plain");
    }

    @Test
    void a_row_cut_off_at_the_end_is_called_so() throws IOException {
        Path file = Logs.write(dir, "log.csv", HEADER, "1,search,s,a", "2,search");

        assertThat(Logs.load(file, LogOptions.defaults()).counts().skipped())
                .isEqualTo(Map.of("truncated last line", 1L));
    }

    @Test
    void a_table_that_is_not_utf_8_is_told() throws IOException {
        String table = HEADER + "\n1,search,s,größe\n2,search,s,plain\n";
        Path file =
                Files.write(dir.resolve("log.csv"), table.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(Logs.load(file, LogOptions.defaults()).remarks())
                .containsEntry(CsvLog.NO_UTF_8, 1L);
    }

    @Test
    void an_empty_time_is_none() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.jsonl",
                        "{\"timestamp\":\"\",\"event_type\":\"click\"}",
                        "{\"timestamp\":\"\",\"event_type\":\"cli\\u0063k\"}");

        assertThat(Logs.load(file, LogOptions.defaults()).remarks())
                .containsEntry(LogCollector.NO_TIMES, 2L);
    }

    @Test
    void bodies_in_base64_are_read_where_they_are_text() throws IOException {
        String click = "{\"event_type\":\"click\",\"session_id\":\"größe\"}";
        Path file =
                Logs.write(
                        dir,
                        "log.har",
                        "{\"log\":{\"entries\":[",
                        entry(click.getBytes(StandardCharsets.UTF_8)) + ",",
                        entry(new byte[] {0x1f, (byte) 0x8b, 8}) + "]}}");
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().skipped()).isEqualTo(Map.of("body is no UTF-8 text", 1L));
        assertThat(log.sessions().at(0).id()).isEqualTo("größe");
        assertThat(log.eventsByType()).isEqualTo(Map.of("click", 1L));
    }

    @Test
    void an_archive_that_breaks_off_counts_only_what_it_lost() throws IOException {
        String whole =
                "{\"log\":{\"entries\":["
                        + entry("{\"event_type\":\"a\"}".getBytes(StandardCharsets.UTF_8));
        RecordedLog between =
                Logs.load(Logs.write(dir, "a.har", whole + "]"), LogOptions.defaults());
        assertThat(between.counts().skipped()).isEmpty();
        assertThat(between.remarks()).containsEntry(HarLog.BREAKS_OFF, 1L);

        RecordedLog within =
                Logs.load(Logs.write(dir, "b.har", whole + ",{\"reque"), LogOptions.defaults());
        assertThat(within.counts().skipped()).isEqualTo(Map.of("truncated last line", 1L));
    }

    /** Twenty thousand readings of a line of a megabyte would take minutes. */
    @Test
    void a_session_with_very_many_events_in_a_line_is_read_once() throws IOException {
        String events =
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "{\"aid\":%d,\"ts\":%d,\"type\":\"clicks\"}".formatted(i, i))
                        .collect(Collectors.joining(","));
        Path file = Logs.write(dir, "log.jsonl", "{\"session\":1,\"events\":[" + events + "]}");

        assertThat(Logs.load(file, LogOptions.defaults()).sessions().at(0).events())
                .hasSize(20_000);
    }

    private static String entry(byte[] body) {
        return """
        {"startedDateTime":"2026-11-24T10:00:00Z","request":{"method":"POST",\
        "url":"http://a/interactions","postData":{"mimeType":"application/json",\
        "encoding":"base64","text":"%s"}}}\
        """
                .formatted(Base64.getEncoder().encodeToString(body));
    }
}
