package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventDecoder;
import dev.footfall.event.VerbatimBody;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** A line in the shape of the endpoint's body, plus a time that does not belong to the body. */
final class InteractionRecord implements ParsedRecord {

    private static final Set<String> TEXTS =
            Set.of("event_type", "document_id", "query", "session_id");

    private final ObjectNode json;
    private final byte[] line;
    private final boolean changed;

    private InteractionRecord(ObjectNode json, byte[] line, boolean changed) {
        this.json = json;
        this.line = line;
        this.changed = changed;
    }

    static ParsedRecord of(ObjectNode json, byte[] line, Roles roles, LogOptions options) {
        VerbatimBody captured = OwnFields.captured(json);
        if (captured != null) {
            return new Captured(text(json.path("session_id")), captured);
        }
        if (OwnFields.in(json)) {
            OwnFields.takeFrom(json);
        }
        JsonNode time = roles.takeTime(json);
        if (time != null && options.keepTimeAs() != null) {
            json.set(options.keepTimeAs(), time);
        }
        boolean mapped = map(json, options.mapping());
        return new InteractionRecord(json, line, mapped || time != null);
    }

    /**
     * Gives fields their mapped values; returns whether anything changed. All are read before any
     * is written, so that two fields can change places.
     */
    private static boolean map(ObjectNode json, Map<String, String> mapping) {
        if (mapping.isEmpty()) {
            return false;
        }
        Map<String, JsonNode> values = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            String field = entry.getKey();
            JsonNode value = value(json, field, entry.getValue());
            if (value != null) {
                values.put(field, value);
            }
        }
        for (Map.Entry<String, String> entry : mapping.entrySet()) {
            String source = entry.getValue().isEmpty() ? entry.getKey() : entry.getValue();
            changed |= !entry.getKey().equals("timestamp") && FieldPath.remove(json, source);
        }
        json.setAll(values);
        return changed || !values.isEmpty();
    }

    private static @Nullable JsonNode value(ObjectNode json, String field, String source) {
        if (field.equals("timestamp") || source.isEmpty()) {
            return null;
        }
        if (source.startsWith("=")) {
            return JsonNodeFactory.instance.stringNode(source.substring(1));
        }
        JsonNode value = FieldPath.get(json, source);
        return value == null ? null : asField(field, value);
    }

    /** An event of a capture: posted as it came. */
    private record Captured(@Nullable String sessionId, VerbatimBody body) implements ParsedRecord {
        @Override
        public EventBody body(@Nullable String sessionId) {
            return body;
        }
    }

    /** Who maps a field of numbers to one of texts wants them as texts. */
    private static JsonNode asField(String field, JsonNode value) {
        return value.isNumber() && TEXTS.contains(field)
                ? JsonNodeFactory.instance.stringNode(value.asString())
                : value;
    }

    @Override
    public @Nullable String sessionId() {
        return text(json.path("session_id"));
    }

    /** A session id that is a number names a session too. */
    static @Nullable String text(JsonNode id) {
        String text = id.isString() || id.isNumber() || id.isBoolean() ? id.asString() : "";
        return text.isEmpty() ? null : text;
    }

    @Override
    public EventBody body(@Nullable String sessionId) {
        EventBody body = EventDecoder.decode(json);
        return body instanceof VerbatimBody verbatim && !changed
                ? new VerbatimBody(
                        new String(line, StandardCharsets.UTF_8),
                        verbatim.contentType(),
                        verbatim.type(),
                        verbatim.mayStamp())
                : body;
    }
}
