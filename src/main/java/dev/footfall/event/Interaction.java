package dev.footfall.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/**
 * One interaction, field for field as the endpoint's request body takes it. A null field is left
 * out of the JSON.
 *
 * @param eventType what happened, a free word such as {@code search}, {@code click}, {@code dwell}
 * @param documentId the document acted on
 * @param position zero-based place of the result in its list
 * @param query the search that produced the result
 * @param resultCount how many results the search returned
 * @param latencyMs milliseconds from the search request to its first result
 * @param dwellMs milliseconds that the person spent on the result, in the person's own time
 * @param sessionId the client-side session
 * @param metadata free data about the event; null leaves the field out
 * @param extra further top-level fields, stored by the endpoint as they are; never null
 */
public record Interaction(
        String eventType,
        @Nullable String documentId,
        @Nullable Long position,
        @Nullable String query,
        @Nullable Long resultCount,
        @Nullable Long latencyMs,
        @Nullable Long dwellMs,
        @Nullable String sessionId,
        @Nullable Map<String, JsonNode> metadata,
        Map<String, JsonNode> extra)
        implements EventBody {

    /** Keeps the order of metadata and extra fields and makes both unmodifiable. */
    public Interaction {
        metadata = metadata == null ? null : JsonFields.of(metadata);
        extra = JsonFields.of(extra);
    }

    @Override
    public String type() {
        return eventType;
    }
}
