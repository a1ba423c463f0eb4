package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a body from JSON. A body whose known fields have the types of the contract becomes an
 * {@link Interaction}; any other becomes a {@link VerbatimBody} with the same text, so that a
 * tester can send again what was refused.
 */
public final class EventDecoder {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private EventDecoder() {}

    /**
     * Parses a JSON text without losing digits.
     *
     * @throws tools.jackson.core.JacksonException when it is not JSON
     */
    public static JsonNode parse(byte[] utf8) {
        return MAPPER.readTree(utf8);
    }

    /** The body that this JSON means. An explicit null counts as a field left out. */
    public static EventBody decode(JsonNode json) {
        if (json instanceof ObjectNode object) {
            Interaction interaction = interaction(object);
            if (interaction != null) {
                return interaction;
            }
        }
        return verbatim(json);
    }

    /** The body as it is written, valid or not. */
    public static VerbatimBody verbatim(JsonNode json) {
        JsonNode metadata = json.path("metadata");
        boolean mayStamp =
                json.isObject()
                        && (metadata.isMissingNode() || metadata.isNull() || metadata.isObject());
        return new VerbatimBody(
                MAPPER.writeValueAsString(json), VerbatimBody.JSON, type(json), mayStamp);
    }

    private static String type(JsonNode json) {
        JsonNode type = json.path("event_type");
        return type.isString() ? type.stringValue() : EventBody.UNTYPED;
    }

    /** Null when a known field has another type than the contract's. */
    private static @Nullable Interaction interaction(ObjectNode json) {
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        Fields known = new Fields();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!known.take(field.getKey(), field.getValue())) {
                extra.put(field.getKey(), field.getValue());
            }
        }
        return known.wrongType || known.eventType == null
                ? null
                : new Interaction(
                        known.eventType,
                        known.documentId,
                        known.position,
                        known.query,
                        known.resultCount,
                        known.latencyMs,
                        known.dwellMs,
                        known.sessionId,
                        known.metadata,
                        extra);
    }

    /** The contract's fields while they are gathered. */
    private static final class Fields {
        @Nullable String eventType;
        @Nullable String documentId;
        @Nullable Long position;
        @Nullable String query;
        @Nullable Long resultCount;
        @Nullable Long latencyMs;
        @Nullable Long dwellMs;
        @Nullable String sessionId;
        @Nullable Map<String, JsonNode> metadata;
        boolean wrongType;

        /** Whether the field is one of the contract's. */
        boolean take(String name, JsonNode value) {
            switch (name) {
                case "event_type" -> eventType = text(value);
                case "document_id" -> documentId = text(value);
                case "position" -> position = integer(value);
                case "query" -> query = text(value);
                case "result_count" -> resultCount = integer(value);
                case "latency_ms" -> latencyMs = integer(value);
                case "dwell_ms" -> dwellMs = integer(value);
                case "session_id" -> sessionId = text(value);
                case "metadata" -> metadata = object(value);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private @Nullable String text(JsonNode value) {
            wrongType |= !value.isString() && !value.isNull();
            return value.isString() ? value.stringValue() : null;
        }

        private @Nullable Long integer(JsonNode value) {
            boolean fits = value.isIntegralNumber() && value.canConvertToLong();
            wrongType |= !fits && !value.isNull();
            return fits ? value.longValue() : null;
        }

        private @Nullable Map<String, JsonNode> object(JsonNode value) {
            wrongType |= !value.isObject() && !value.isNull();
            if (!value.isObject()) {
                return null;
            }
            Map<String, JsonNode> fields = new LinkedHashMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            return fields;
        }
    }
}
