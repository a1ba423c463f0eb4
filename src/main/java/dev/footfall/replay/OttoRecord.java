package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** One event of an OTTO session: {@code {"aid":…,"ts":…,"type":…}}. */
record OttoRecord(JsonNode session, JsonNode event, @Nullable String keepTimeAs)
        implements ParsedRecord {

    /** One event of a line. */
    static OttoRecord of(JsonNode line, int part, @Nullable String keepTimeAs) {
        return new OttoRecord(line.path("session"), line.path("events").path(part), keepTimeAs);
    }

    @Override
    public @Nullable String sessionId() {
        return InteractionRecord.text(session);
    }

    @Override
    public EventBody body(@Nullable String sessionId) {
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : event.properties()) {
            switch (field.getKey()) {
                case "aid", "type" -> {}
                case "ts" -> {
                    if (keepTimeAs != null) {
                        extra.put(keepTimeAs, field.getValue());
                    }
                }
                default -> rest.put(field.getKey(), field.getValue());
            }
        }
        return new Interaction(
                ShopNames.eventType(event.path("type").asString("")),
                InteractionRecord.text(event.path("aid")),
                null,
                null,
                null,
                null,
                null,
                sessionId,
                rest.isEmpty() ? null : rest,
                extra);
    }
}
