package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class LogPeekTest {

    @TempDir Path dir;

    @Test
    void a_table_that_nobody_can_make_out_shows_its_columns_and_what_is_missing()
            throws IOException {
        LogSample sample = LogPeek.at(table(), LogOptions.defaults());

        assertThat(sample.format()).isEqualTo(LogFormat.CSV);
        assertThat(sample.columns()).containsExactly("wann", "wer", "was", "ware", "rank");
        assertThat(sample.used()).isEqualTo(Map.of("position", "rank"));
        assertThat(sample.doubtful()).isTrue();
        assertThat(sample.first()).isEmpty();
    }

    @Test
    void the_first_events_are_those_that_the_replay_posts() throws IOException {
        LogOptions how =
                LogOptions.defaults()
                        .withMapping(
                                Map.of(
                                        "event_type", "was",
                                        "session_id", "wer",
                                        "timestamp", "wann",
                                        "document_id", "ware",
                                        "position", ""))
                        .withZone(ZoneId.of("Europe/Berlin"));
        LogSample sample = LogPeek.at(table(), how);

        assertThat(sample.doubtful()).isFalse();
        assertThat(sample.counts().events()).isEqualTo(3);
        assertThat(sample.counts().skipped()).isEqualTo(Map.of("unreadable timestamp", 1L));
        assertThat(sample.first())
                .extracting(LogSample.Event::at)
                .containsExactly(
                        Instant.parse("2026-11-24T07:00:00Z"),
                        Instant.parse("2026-11-24T07:00:05Z"),
                        Instant.parse("2026-11-24T07:00:09Z"));
        assertThat(sample.first())
                .extracting(event -> text(event.body()))
                .first()
                .isEqualTo(
                        "{\"event_type\":\"click\",\"document_id\":\"d-1\",\"session_id\":\"anna\","
                                + "\"metadata\":{\"rank\":\"3\"}}");
        try (RecordedLog log = Logs.load(table(), how)) {
            List<String> replayed = new ArrayList<>();
            Logs.sessions(log).forEach(s -> s.events().forEach(e -> replayed.add(text(e.body()))));
            assertThat(sample.first())
                    .extracting(event -> text(event.body()))
                    .containsExactlyInAnyOrderElementsOf(replayed);
        }
    }

    @Test
    void fields_of_unknown_json_are_told_and_one_type_can_stand_for_all() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "app.jsonl",
                        "{\"when\":1700000000,\"who\":7,\"text\":\"shoes\"}",
                        "{\"when\":1700000003,\"who\":7,\"text\":\"boots\",\"nr\":{\"x\":1}}",
                        "{broken");
        LogSample unknown = LogPeek.at(file, LogOptions.defaults());
        LogSample known =
                LogPeek.at(
                        file,
                        LogOptions.defaults()
                                .withMapping(
                                        Map.of(
                                                "event_type", "=search",
                                                "session_id", "who",
                                                "query", "text",
                                                "timestamp", "when")));

        assertThat(unknown.columns()).containsExactly("when", "who", "text", "nr", "nr.x");
        assertThat(unknown.counts().skipped())
                .isEqualTo(Map.of("neither an interaction nor a known event", 2L, "not JSON", 1L));
        assertThat(known.counts().events()).isEqualTo(2);
        assertThat(known.used())
                .isEqualTo(
                        Map.of(
                                "event_type", "=search",
                                "session_id", "who",
                                "query", "text",
                                "timestamp", "when"));
        assertThat(text(known.first().getFirst().body()))
                .isEqualTo("{\"event_type\":\"search\",\"query\":\"shoes\",\"session_id\":\"7\"}");
    }

    @Test
    void two_fields_can_change_places_and_one_can_be_left_out() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "crossed.jsonl",
                        "{\"event_type\":\"click\",\"query\":\"d-1\",\"document_id\":\"shoes\","
                                + "\"position\":4}");
        LogSample sample =
                LogPeek.at(
                        file,
                        LogOptions.defaults()
                                .withMapping(
                                        Map.of(
                                                "query", "document_id",
                                                "document_id", "query",
                                                "position", "")));

        assertThat(text(sample.first().getFirst().body()))
                .isEqualTo(
                        "{\"event_type\":\"click\",\"document_id\":\"d-1\",\"query\":\"shoes\"}");
    }

    @Test
    void only_the_first_thousand_records_are_looked_at() throws IOException {
        List<String> lines = new ArrayList<>(List.of("event,session,query"));
        for (int i = 0; i < 2_500; i++) {
            lines.add("search,s-" + i % 7 + ",shoes");
        }
        LogSample sample =
                LogPeek.at(
                        Logs.write(dir, "long.csv", lines.toArray(String[]::new)),
                        LogOptions.defaults());

        assertThat(sample.counts().records()).isEqualTo(LogSample.RECORDS);
        assertThat(sample.first()).hasSize(5);
    }

    @Test
    void formats_that_say_what_is_what_leave_no_choice() throws IOException {
        Path ubi =
                Logs.write(
                        dir,
                        "ubi.jsonl",
                        "{\"action_name\":\"click\",\"client_id\":\"c\",\"timestamp\":1700000000}");
        Path capture =
                Logs.write(
                        dir,
                        "capture.jsonl",
                        "{\"_received_at\":\"2026-11-24T08:00:00Z\",\"_raw\":\"{}\"}");

        assertThat(LogPeek.at(ubi, LogOptions.defaults()).columns()).isEmpty();
        assertThat(LogPeek.at(capture, LogOptions.defaults()).columns()).isEmpty();
        assertThat(LogPeek.at(dir.resolve("none.csv"), LogOptions.defaults()).columns()).isEmpty();
    }

    private Path table() throws IOException {
        return Logs.write(
                dir,
                "shop.csv",
                "wann;wer;was;ware;rank",
                "2026-11-24 08:00:00;anna;click;d-1;3",
                "2026-11-24 08:00:09;anna;click;d-2;",
                "2026-11-24 08:00:05;bert;buy;d-1;",
                "gestern;bert;click;d-3;");
    }

    private static String text(EventBody body) {
        return new String(EventJson.encode(body, null), StandardCharsets.UTF_8);
    }
}
