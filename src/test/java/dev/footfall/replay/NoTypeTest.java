package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What says nothing of what happened would only be refused: it is left out and counted. */
class NoTypeTest {

    private static final Map<String, Long> ONE = Map.of("no event type", 1L);

    @TempDir Path dir;

    @Test
    void in_json_lines_with_and_without_a_mapping() throws IOException {
        Path plain =
                Logs.write(
                        dir,
                        "plain.jsonl",
                        "{\"ts\":1,\"event_type\":\"click\",\"session_id\":\"s\"}",
                        "{\"ts\":2,\"query\":\"shoes\",\"session_id\":\"s\"}",
                        "{\"ts\":3,\"event_type\":5,\"session_id\":\"s\"}");
        RecordedLog log = Logs.load(plain, LogOptions.defaults());
        assertThat(log.counts().skipped()).isEqualTo(ONE);
        assertThat(log.counts().events())
                .as("a type that is no text is posted as it is")
                .isEqualTo(2);

        Path mapped =
                Logs.write(
                        dir,
                        "mapped.jsonl",
                        "{\"ts\":1,\"what\":{\"kind\":\"click\"},\"session_id\":\"s\"}",
                        "{\"ts\":2,\"what\":{},\"session_id\":\"s\"}");
        LogOptions how = LogOptions.defaults().withMapping(Map.of("event_type", "what.kind"));
        assertThat(Logs.load(mapped, how).counts().skipped()).isEqualTo(ONE);
    }

    @Test
    void a_fixed_type_is_one() throws IOException {
        Path file = Logs.write(dir, "fixed.jsonl", "{\"ts\":2,\"session_id\":\"s\"}");
        LogOptions how = LogOptions.defaults().withMapping(Map.of("event_type", "=click"));

        assertThat(Logs.load(file, how).eventsByType()).isEqualTo(Map.of("click", 1L));
    }

    @Test
    void in_a_table() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "log.csv",
                        "timestamp,event_type,session_id",
                        "1,click,s",
                        "2,,s",
                        "3,  ,s");

        assertThat(Logs.load(file, LogOptions.defaults()).counts().skipped())
                .isEqualTo(Map.of("no event type", 2L));
    }

    @Test
    void in_sessions_of_ottos_and_in_ubi() throws IOException {
        Path otto =
                Logs.write(
                        dir,
                        "otto.jsonl",
                        "{\"session\":1,\"events\":[{\"aid\":1,\"ts\":1,\"type\":\"clicks\"},{\"aid\":2,\"ts\":2},{\"ts\":\"soon\",\"type\":\"carts\"}]}");
        assertThat(Logs.load(otto, LogOptions.defaults()).counts().skipped())
                .isEqualTo(Map.of("no event type", 1L, "unreadable timestamp", 1L));

        Path ubi =
                Logs.write(
                        dir,
                        "ubi.ndjson",
                        "{\"action_name\":\"item_click\",\"timestamp\":1,\"query_id\":\"q\"}",
                        "{\"action_name\":null,\"timestamp\":2,\"query_id\":\"q\"}");
        RecordedLog log = Logs.load(ubi, LogOptions.defaults());
        assertThat(log.counts().skipped()).isEqualTo(ONE);
        assertThat(log.eventsByType()).as("not taken for a search").isEqualTo(Map.of("click", 1L));
    }
}
