package dev.footfall.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.StringNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

class EventJsonTest {

    private static final RunStamp RUN = new RunStamp("r1");

    @Test
    void a_full_event_has_every_field_in_the_contracts_order() {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        extra.put("price", DoubleNode.valueOf(79.9));
        Interaction event =
                new Interaction(
                        "click",
                        "doc_abc123",
                        2L,
                        "red sneakers",
                        24L,
                        38L,
                        42_000L,
                        "s-1",
                        Map.of("device", StringNode.valueOf("phone")),
                        extra);
        assertThat(text(event, null))
                .isEqualTo(
                        "{\"event_type\":\"click\",\"document_id\":\"doc_abc123\",\"position\":2,\"query\":\"red"
                            + " sneakers\",\"result_count\":24,\"latency_ms\":38,"
                            + "\"dwell_ms\":42000,\"session_id\":\"s-1\","
                            + "\"metadata\":{\"device\":\"phone\"},\"price\":79.9}");
    }

    @Test
    void the_runs_mark_is_added_to_metadata_and_replaces_an_earlier_runs() {
        Map<String, JsonNode> metadata = new LinkedHashMap<>();
        metadata.put("run_id", StringNode.valueOf("last week"));
        metadata.put("device", StringNode.valueOf("phone"));
        assertThat(text(search(metadata), RUN))
                .isEqualTo(
                        "{\"event_type\":\"search\",\"metadata\":{\"device\":\"phone\","
                                + "\"synthetic\":true,\"run_id\":\"r1\"}}");
        assertThat(text(search(null), RunStamp.UNNAMED))
                .isEqualTo("{\"event_type\":\"search\",\"metadata\":{\"synthetic\":true}}");
        assertThat(text(search(null), null)).isEqualTo("{\"event_type\":\"search\"}");
    }

    @Test
    void a_verbatim_object_is_marked_where_its_metadata_allows_it() {
        assertThat(text(verbatim("{\"position\":1}", true), RUN))
                .isEqualTo("{\"position\":1,\"metadata\":{\"synthetic\":true,\"run_id\":\"r1\"}}");
        assertThat(text(verbatim("{\"metadata\":\"no object\"}", true), RUN))
                .isEqualTo("{\"metadata\":\"no object\"}");
        assertThat(text(verbatim("{\"event_type\": ", true), RUN)).isEqualTo("{\"event_type\": ");
        assertThat(text(verbatim("{ \"a\": 1 }", false), RUN)).isEqualTo("{ \"a\": 1 }");
    }

    @Test
    void every_event_is_exactly_one_line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EventJson.Lines lines = new EventJson.Lines(null);
        lines.add(search(null));
        lines.add(verbatim("{\n \"a\": 1\n}", false));
        lines.add(verbatim("not\njson", false));
        lines.add(verbatim("", false));
        lines.writeTo(out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"event_type\":\"search\"}\n{\"a\":1}\n\"not\\njson\"\n\"\"\n");
    }

    @Test
    void half_a_surrogate_pair_does_not_lose_the_event() {
        Interaction event =
                new Interaction(
                        "search",
                        null,
                        null,
                        "shoe \ud83d 👟",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of());
        assertThat(text(event, null))
                .isEqualTo("{\"event_type\":\"search\",\"query\":\"shoe \ufffd 👟\"}");
    }

    private static Interaction search(@Nullable Map<String, JsonNode> metadata) {
        return new Interaction(
                "search", null, null, null, null, null, null, null, metadata, Map.of());
    }

    private static VerbatimBody verbatim(String text, boolean mayStamp) {
        return new VerbatimBody(text, VerbatimBody.JSON, EventBody.UNTYPED, mayStamp);
    }

    private static String text(EventBody body, @Nullable RunStamp stamp) {
        return new String(EventJson.encode(body, stamp), StandardCharsets.UTF_8);
    }
}
