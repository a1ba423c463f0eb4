package dev.footfall.session.script;

import dev.footfall.event.Interaction;
import dev.footfall.event.JsonFields;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/** An interaction that is being put together. */
final class Draft {

    final String eventType;
    @Nullable String documentId;
    @Nullable Long position;
    @Nullable String query;
    @Nullable Long resultCount;
    @Nullable Long latencyMs;
    @Nullable Long dwellMs;
    private @Nullable JsonFields metadata;
    private JsonFields extra = JsonFields.NONE;

    /**
     * @param metadata what all events of the script say; null for nothing
     */
    Draft(String eventType, @Nullable JsonFields metadata) {
        this.eventType = eventType;
        this.metadata = metadata;
    }

    /** Sets a top-level field, one of the contract's or another; a JSON null leaves it out. */
    void field(String key, JsonNode value) {
        switch (key) {
            case "document_id" -> documentId = text(value);
            case "query" -> query = text(value);
            case "position" -> position = whole(value);
            case "result_count" -> resultCount = whole(value);
            case "latency_ms" -> latencyMs = whole(value);
            case "dwell_ms" -> dwellMs = whole(value);
            default -> extra = extra.with(key, value);
        }
    }

    void metadata(String key, JsonNode value) {
        metadata = (metadata == null ? JsonFields.NONE : metadata).with(key, value);
    }

    Interaction finish(String sessionId) {
        return new Interaction(
                eventType,
                documentId,
                position,
                query,
                resultCount,
                latencyMs,
                dwellMs,
                sessionId,
                metadata,
                extra);
    }

    private static @Nullable String text(JsonNode value) {
        if (value.isNull()) {
            return null;
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static @Nullable Long whole(JsonNode value) {
        return value.isNull() ? null : value.longValue();
    }
}
