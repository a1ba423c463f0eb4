package dev.footfall.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;
import dev.footfall.event.VerbatimBody;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

class CaptureReplayTest {

    @TempDir Path dir;

    @Test
    void a_captured_body_is_sent_again_byte_for_byte() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "capture.jsonl",
                        """
                        {"_received_at":"2026-11-24T10:00:00Z","_slug":"demo","_status":200,"_content_type":"application/json; charset=utf-8","event_type":"click","session_id":"s","_raw":"{ \\"event_type\\" :\\"click\\",\\n\\"session_id\\":\\"s\\",  \\"x\\":1.50}"}
                        {"_received_at":"2026-11-24T10:00:02Z","_slug":"demo","_status":422,"_raw":"{broken"}
                        """);
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(2);
        List<EventBody> bodies =
                Logs.sessions(log).stream()
                        .flatMap(s -> s.events().stream())
                        .map(e -> e.body())
                        .toList();
        assertThat(text(bodies.get(0)))
                .isEqualTo("{ \"event_type\" :\"click\",\n\"session_id\":\"s\",  \"x\":1.50}");
        assertThat(((VerbatimBody) bodies.get(0)).contentType())
                .isEqualTo("application/json; charset=utf-8");
        assertThat(text(bodies.get(1))).isEqualTo("{broken");
        assertThat(((VerbatimBody) bodies.get(1)).contentType()).isEmpty();
        assertThat(log.eventsByType()).containsEntry("click", 1L);
        assertThat(log.whole().starts().nanosOf(1)).isEqualTo(2_000_000_000L);
    }

    @Test
    void bodies_that_came_without_announcing_json_are_told() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "curl.jsonl",
                        """
                        {"_received_at":"2026-11-24T10:00:00Z","_content_type":"application/x-www-form-urlencoded","event_type":"click","session_id":"s","_raw":"{\\"event_type\\":\\"click\\"}"}
                        {"_received_at":"2026-11-24T10:00:01Z","_content_type":"text\\/plain","event_type":"clïck","session_id":"s","_raw":"{}"}
                        {"_received_at":"2026-11-24T10:00:02Z","event_type":"click","session_id":"s","_raw":"{}"}
                        {"_received_at":"2026-11-24T10:00:03Z","_content_type":"application/json","event_type":"click","session_id":"s","_raw":"{}"}
                        {"_received_at":"2026-11-24T10:00:04Z","_content_type":"application\\/json","event_type":"click","session_id":"s","_raw":"{}"}
                        {"_received_at":"2026-11-24T10:00:05Z","event_type":"click","session_id":"s"}
                        """);
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(log.counts().events()).isEqualTo(6);
        assertThat(log.remarks()).containsEntry(LogCollector.NO_JSON, 3L).hasSize(1);
    }

    @Test
    void what_the_endpoint_lists_replays_without_what_it_added() throws IOException {
        Path file =
                Logs.write(
                        dir,
                        "received.ndjson",
                        """
                        {"_seq":1,"_received_at":"2026-11-24T10:00:00Z","_slug":"demo","event_type":"click","session_id":"s"}
                        {"_seq":2,"_received_at":"2026-11-24T10:00:03Z","_slug":"demo","event_type":"dwell","session_id":"s","dwell_ms":5}
                        """);
        RecordedLog log = Logs.load(file, LogOptions.defaults());

        assertThat(Logs.offsetsMs(log.sessions().at(0))).containsExactly(0L, 3000L);
        assertThat(text(log.sessions().at(0).events().get(1).body()))
                .isEqualTo("{\"event_type\":\"dwell\",\"dwell_ms\":5,\"session_id\":\"s\"}");
    }

    private static String text(EventBody body) {
        return new String(EventJson.encode(body, null), StandardCharsets.UTF_8);
    }
}
