package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Logs of unknown JSON whose fields stand within objects. */
class NestedFieldsTest {

    private static final Map<String, String> MAPPING =
            Map.of(
                    "event_type", "what.kind",
                    "session_id", "who.session.id",
                    "timestamp", "meta.at",
                    "query", "payload.search.text",
                    "position", "payload.rank");

    @TempDir Path dir;

    @Test
    void every_field_can_stand_within_objects() throws IOException {
        Path file =
                write(
                        record("search", 7, 0, "{\"search\":{\"text\":\"shoes\"},\"rank\":3}"),
                        record("click", 7, 5, "{\"search\":{\"text\":\"shoes\",\"n\":1}}"),
                        record("search", 8, 1, "{}"));
        try (RecordedLog log = Logs.load(file, how(MAPPING))) {
            assertThat(Logs.sessions(log)).hasSize(2);
            var first = Logs.sessions(log).getFirst();
            assertThat(Logs.offsetsMs(first)).containsExactly(0L, 5_000L);
            assertThat(text(first.events().getFirst().body()))
                    .as("what is taken out leaves no empty objects behind")
                    .isEqualTo(
                            "{\"event_type\":\"search\",\"position\":3,\"query\":\"shoes\","
                                    + "\"session_id\":\"7\"}");
            assertThat(text(first.events().getLast().body()))
                    .as("what was beside it stays")
                    .contains("\"payload\":{\"search\":{\"n\":1}}");
            assertThat(text(Logs.sessions(log).getLast().events().getFirst().body()))
                    .as("a record without the field has none")
                    .isEqualTo("{\"event_type\":\"search\",\"session_id\":\"8\",\"payload\":{}}");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"what\":[{\"kind\":\"click\"}],\"meta\":{\"at\":1700000000}}"
                        + "|neither an interaction nor a known event",
                "{\"what\":\"click\",\"meta\":{\"at\":1700000000}}"
                        + "|neither an interaction nor a known event",
                "{\"what\":{\"kind\":\"click\"},\"meta\":[1700000000]}|no timestamp",
                "{\"what\":{\"kind\":\"click\"},\"meta\":\"at\"}|no timestamp",
                "{\"what\":{\"kind\":\"click\"},\"meta\":{\"at\":null}}|no timestamp",
                "{\"what\":{\"kind\":\"click\"},\"meta\":{\"at\":{\"s\":1}}}|unreadable timestamp",
                "{\"what\":{\"kind\":\"click\"},\"meta\":{\"at\":1700000000|not JSON"
            })
    void a_way_through_a_list_or_a_text_counts_as_a_missing_field(String line, String reason)
            throws IOException {
        Path file = write(record("search", 7, 0, "{}"), line + "\n");
        LogSample sample =
                LogPeek.at(file, how(Map.of("event_type", "what.kind", "timestamp", "meta.at")));
        assertThat(sample.counts().skipped()).isEqualTo(Map.of(reason, 1L));
        assertThat(sample.counts().events()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "{\"what.kind\":\"click\",\"what\":{\"kind\":\"search\"}}|click",
                "{\"what\":{\"kind\":\"search\"},\"what.kind\":\"click\"}|click",
                "{\"what\":{\"kind\":\"search\"}}|search"
            })
    void a_field_of_exactly_that_name_goes_first(String line, String type) throws IOException {
        Path file = write(line);
        try (RecordedLog log = Logs.load(file, how(Map.of("event_type", "what.kind")))) {
            assertThat(Logs.sessions(log).getFirst().events())
                    .singleElement()
                    .satisfies(e -> assertThat(e.body().type()).isEqualTo(type));
            assertThat(log.counts().events()).isEqualTo(1);
        }
    }

    @Test
    void a_time_of_exactly_that_name_goes_first_wherever_it_stands() throws IOException {
        Path file =
                write(
                        "{\"event_type\":\"a\",\"session_id\":\"s\",\"at.s\":1700000000}",
                        "{\"event_type\":\"b\",\"session_id\":\"s\",\"at\":{\"s\":1700000999},"
                                + "\"at.s\":1700000003}",
                        "{\"event_type\":\"c\",\"session_id\":\"s\",\"at.s\":1700000005,"
                                + "\"at\":{\"s\":1700000999}}",
                        "{\"event_type\":\"d\",\"session_id\":\"s\",\"at\":{\"s\":1700000009}}");
        try (RecordedLog log = Logs.load(file, LogOptions.defaults().withTimeField("at.s"))) {
            assertThat(Logs.offsetsMs(Logs.sessions(log).getFirst()))
                    .containsExactly(0L, 3_000L, 5_000L, 9_000L);
        }
    }

    @Test
    void fields_within_objects_are_offered_but_those_within_lists_are_not() throws IOException {
        Path file =
                write(
                        "{\"a\":{\"b\":{\"c\":1},\"x.y\":2},\"l\":[{\"m\":1}]}",
                        "{\"a\":{\"d\":\"text\"},\"e.f\":{\"g\":1}}");
        LogSample sample = LogPeek.at(file, how(Map.of("event_type", "=click", "query", "a.d")));
        assertThat(sample.columns()).containsExactly("a", "a.b", "a.b.c", "l", "a.d", "e.f");
        assertThat(sample.used()).isEqualTo(Map.of("event_type", "=click", "query", "a.d"));
    }

    @Test
    void objects_with_ids_for_names_do_not_flood_what_is_offered() throws IOException {
        StringBuilder many = new StringBuilder("{\"stock\":{");
        for (int i = 0; i < 5_000; i++) {
            many.append(i == 0 ? "" : ",").append("\"sku-").append(i).append("\":1");
        }
        LogSample sample =
                LogPeek.at(write(many.append("},\"last\":1}").toString()), how(Map.of()));
        assertThat(sample.columns()).hasSizeLessThan(300).contains("stock.sku-0", "last");
    }

    private static LogOptions how(Map<String, String> mapping) {
        return LogOptions.defaults().withMapping(mapping);
    }

    private static String record(String type, int session, int second, String payload) {
        return "{\"what\":{\"kind\":\"%s\"},\"who\":{\"session\":{\"id\":%d}},\"meta\":{\"at\":%d},\"payload\":%s}"
                .formatted(type, session, 1_700_000_000 + second, payload);
    }

    private Path write(String... lines) throws IOException {
        return Logs.write(dir, "app.jsonl", List.of(lines).toArray(String[]::new));
    }

    private static String text(EventBody body) {
        return new String(EventJson.encode(body, null), StandardCharsets.UTF_8);
    }
}
