package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** An event as the bytes that are posted, or as a line of JSON Lines. */
public final class EventJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private static final byte[] EVENT_TYPE = ascii("{\"event_type\":");
    private static final byte[] DOCUMENT_ID = ascii(",\"document_id\":");
    private static final byte[] POSITION = ascii(",\"position\":");
    private static final byte[] QUERY = ascii(",\"query\":");
    private static final byte[] RESULT_COUNT = ascii(",\"result_count\":");
    private static final byte[] LATENCY_MS = ascii(",\"latency_ms\":");
    private static final byte[] DWELL_MS = ascii(",\"dwell_ms\":");
    private static final byte[] SESSION_ID = ascii(",\"session_id\":");
    private static final byte[] METADATA = ascii(",\"metadata\":{");
    private static final byte[] SYNTHETIC = ascii("\"synthetic\":true");
    private static final byte[] RUN_ID = ascii(",\"run_id\":");

    private static final int USUAL_SIZE = 384;

    private EventJson() {}

    /**
     * The bytes to post.
     *
     * @param stamp the run's mark; null leaves the event as it is
     */
    public static byte[] encode(EventBody body, @Nullable RunStamp stamp) {
        return switch (body) {
            case Interaction interaction -> {
                JsonBytes json = new JsonBytes(USUAL_SIZE);
                write(json, interaction, stamp);
                yield json.toByteArray();
            }
            case VerbatimBody verbatim -> stamped(verbatim, stamp).getBytes(StandardCharsets.UTF_8);
        };
    }

    /**
     * Events one to a line, the form in which they are generated and hashed. A verbatim body
     * becomes one line too: folded where it is JSON, a JSON string of its text where it is not. One
     * thread at a time.
     */
    public static final class Lines {
        private final @Nullable RunStamp stamp;
        private final JsonBytes json = new JsonBytes(1 << 16);

        /**
         * None yet.
         *
         * @param stamp as in {@link EventJson#encode}
         */
        public Lines(@Nullable RunStamp stamp) {
            this.stamp = stamp;
        }

        /** Adds one event. */
        public void add(EventBody body) {
            switch (body) {
                case Interaction interaction -> EventJson.write(json, interaction, stamp);
                case VerbatimBody verbatim -> folded(json, stamped(verbatim, stamp));
            }
            json.one('\n');
        }

        /** Writes what was added. */
        public void writeTo(OutputStream out) throws IOException {
            json.writeTo(out);
        }

        /** Forgets what was added, and keeps its room for more. */
        public void clear() {
            json.clear();
        }
    }

    private static void write(JsonBytes json, Interaction event, @Nullable RunStamp stamp) {
        json.raw(EVENT_TYPE);
        json.text(event.eventType());
        text(json, DOCUMENT_ID, event.documentId());
        number(json, POSITION, event.position());
        text(json, QUERY, event.query());
        number(json, RESULT_COUNT, event.resultCount());
        number(json, LATENCY_MS, event.latencyMs());
        number(json, DWELL_MS, event.dwellMs());
        text(json, SESSION_ID, event.sessionId());
        metadata(json, event.metadata(), stamp);
        if (!event.extra().isEmpty()) {
            json.one(',');
            JsonFields.of(event.extra()).write(json, false);
        }
        json.one('}');
    }

    private static void metadata(
            JsonBytes json, @Nullable Map<String, JsonNode> own, @Nullable RunStamp stamp) {
        if (own == null && stamp == null) {
            return;
        }
        json.raw(METADATA);
        if (stamp == null) {
            JsonFields.of(own == null ? Map.of() : own).write(json, false);
        } else {
            if (own != null) {
                byte[] members = JsonFields.of(own).unmarked();
                json.raw(members);
                if (members.length > 0) {
                    json.one(',');
                }
            }
            json.raw(SYNTHETIC);
            if (stamp.runId() != null) {
                json.raw(RUN_ID);
                json.text(stamp.runId());
            }
        }
        json.one('}');
    }

    private static void text(JsonBytes json, byte[] name, @Nullable String value) {
        if (value != null) {
            json.raw(name);
            json.text(value);
        }
    }

    private static void number(JsonBytes json, byte[] name, @Nullable Long value) {
        if (value != null) {
            json.raw(name);
            json.number(value);
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

    private static void folded(JsonBytes json, String text) {
        try {
            JsonNode tree = MAPPER.readTree(text);
            if (tree.isMissingNode()) {
                json.text("");
            } else {
                json.value(tree);
            }
        } catch (JacksonException notJson) {
            json.text(text);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
