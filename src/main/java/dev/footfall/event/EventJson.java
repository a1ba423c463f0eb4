package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An event as the bytes that are posted, or as a line of JSON Lines. */
public final class EventJson {

    /** Calls come from many short-lived virtual threads, so buffers can't belong to threads. */
    private static final JsonMapper MAPPER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .recyclerPool(JsonRecyclerPools.newBoundedPool(256))
                                    .build())
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private static final ObjectWriter ONE = MAPPER.writer();
    private static final ObjectWriter LINES = MAPPER.writer().withRootValueSeparator("\n");

    private EventJson() {}

    /**
     * The bytes to post.
     *
     * @param stamp the run's mark; null leaves the event as it is
     */
    public static byte[] encode(EventBody body, @Nullable RunStamp stamp) {
        return switch (body) {
            case Interaction interaction -> {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream(384);
                try (JsonGenerator json = ONE.createGenerator(bytes)) {
                    write(json, interaction, stamp);
                }
                yield bytes.toByteArray();
            }
            case VerbatimBody verbatim -> stamped(verbatim, stamp).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * Writes events one to a line, the form in which they are generated and hashed. A verbatim body
     * becomes one line too: folded where it is JSON, a JSON string of its text where it is not.
     */
    public static final class Lines implements AutoCloseable {
        private final JsonGenerator json;
        private final @Nullable RunStamp stamp;
        private boolean empty = true;

        /**
         * Buffers; {@link #close} flushes, but leaves {@code out} open.
         *
         * @param stamp as in {@link EventJson#encode}
         */
        public Lines(OutputStream out, @Nullable RunStamp stamp) {
            this.json = LINES.createGenerator(out);
            this.stamp = stamp;
        }

        /** Writes one event as a line. */
        public void write(EventBody body) {
            empty = false;
            switch (body) {
                case Interaction interaction -> EventJson.write(json, interaction, stamp);
                case VerbatimBody verbatim -> json.writeRawValue(folded(stamped(verbatim, stamp)));
            }
        }

        @Override
        public void close() {
            if (!empty) {
                json.writeRaw('\n');
            }
            json.close();
        }
    }

    private static void write(JsonGenerator json, Interaction event, @Nullable RunStamp stamp) {
        json.writeStartObject();
        json.writeStringProperty("event_type", well(event.eventType()));
        text(json, "document_id", event.documentId());
        number(json, "position", event.position());
        text(json, "query", event.query());
        number(json, "result_count", event.resultCount());
        number(json, "latency_ms", event.latencyMs());
        number(json, "dwell_ms", event.dwellMs());
        text(json, "session_id", event.sessionId());
        metadata(json, event.metadata(), stamp);
        tree(json, event.extra());
        json.writeEndObject();
    }

    private static void metadata(
            JsonGenerator json, @Nullable Map<String, JsonNode> own, @Nullable RunStamp stamp) {
        if (own == null && stamp == null) {
            return;
        }
        json.writeObjectPropertyStart("metadata");
        if (own != null) {
            own.forEach(
                    (name, value) -> {
                        if (stamp == null || !isStamp(name)) {
                            json.writeName(well(name));
                            json.writeTree(value);
                        }
                    });
        }
        if (stamp != null) {
            json.writeBooleanProperty("synthetic", true);
            if (stamp.runId() != null) {
                json.writeStringProperty("run_id", stamp.runId());
            }
        }
        json.writeEndObject();
    }

    /** A replayed event may carry an earlier run's mark; ours takes its place. */
    private static boolean isStamp(String name) {
        return name.equals("synthetic") || name.equals("run_id");
    }

    private static void tree(JsonGenerator json, Map<String, JsonNode> fields) {
        fields.forEach(
                (name, value) -> {
                    json.writeName(well(name));
                    json.writeTree(value);
                });
    }

    private static void text(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, well(value));
        }
    }

    private static void number(JsonGenerator json, String name, @Nullable Long value) {
        if (value != null) {
            json.writeNumberProperty(name, value);
        }
    }

    private static String stamped(VerbatimBody body, @Nullable RunStamp stamp) {
        if (stamp == null || !body.mayStamp()) {
            return body.text();
        }
        try {
            if (MAPPER.readTree(body.text()) instanceof ObjectNode object) {
                JsonNode metadata = object.get("metadata");
                if (metadata == null || metadata.isNull()) {
                    mark(object.putObject("metadata"), stamp);
                } else if (metadata instanceof ObjectNode own) {
                    mark(own, stamp);
                }
                return MAPPER.writeValueAsString(object);
            }
        } catch (JacksonException notJson) {
            // Sent as written: a body that isn't JSON is what the author wants to see refused.
            return body.text();
        }
        return body.text();
    }

    private static void mark(ObjectNode metadata, RunStamp stamp) {
        metadata.put("synthetic", true);
        if (stamp.runId() == null) {
            metadata.remove("run_id");
        } else {
            metadata.put("run_id", stamp.runId());
        }
    }

    private static String folded(String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            return tree.isMissingNode() ? "\"\"" : MAPPER.writeValueAsString(tree);
        } catch (JacksonException notJson) {
            return MAPPER.writeValueAsString(well(text));
        }
    }

    /**
     * The text with lone surrogates replaced by U+FFFD: a log can hold them as escapes, UTF-8
     * cannot, and an event must not be lost over one character.
     */
    private static String well(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
            }
        }
        return text;
    }
}
