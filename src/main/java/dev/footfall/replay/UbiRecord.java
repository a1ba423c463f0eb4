package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A UBI document as an interaction. What has a field of its own at the endpoint goes there; all the
 * rest stays in the metadata under UBI's names.
 *
 * <p>{@code event_attributes.object.object_id} is the document, {@code position.ordinal} the
 * position, {@code dwell_time} (seconds) the dwell time where there is a document, {@code
 * result_count} or {@code object.results_num} or the number of {@code query_response_object_ids}
 * the result count; the query is the record's, or its message where that is a query, or that of the
 * search with the same query id.
 */
final class UbiRecord implements ParsedRecord {

    /** What other records of the log tell about one. */
    interface Context {
        /** What was searched under this query id; null when the log has no such record. */
        @Nullable String queryText(String queryId);

        /** Whether the log has a query record with this id. */
        boolean hasQueryRecord(@Nullable String queryId);

        /** The number of the first position, 0 or 1. */
        int positionBase();
    }

    private final ObjectNode json;
    private final ObjectNode attributes;
    private final Context context;
    private final @Nullable JsonNode time;
    private final @Nullable String keepTimeAs;
    private final @Nullable String sessionId;

    UbiRecord(ObjectNode json, Roles roles, LogOptions options, Context context) {
        this.json = json;
        this.context = context;
        this.keepTimeAs = options.keepTimeAs();
        this.time = roles.takeTime(json);
        this.attributes =
                json.path("event_attributes") instanceof ObjectNode object
                        ? object
                        : json.objectNode();
        String own = InteractionRecord.text(take(json, "session_id"));
        this.sessionId = own == null ? InteractionRecord.text(take(attributes, "session_id")) : own;
    }

    @Override
    public @Nullable String sessionId() {
        return sessionId;
    }

    @Override
    public @Nullable String standInSessionId() {
        return InteractionRecord.text(json.path("client_id"));
    }

    @Override
    public EventBody body(@Nullable String session) {
        String action = takeText(json, "action_name");
        String documentId = takeIn("object", "object_id");
        String query = query(json);
        json.remove("user_query");
        if (query != null && json.path("message").asString("").equals(query)) {
            json.remove("message");
        }
        String queryId = InteractionRecord.text(json.path("query_id"));
        if (query == null && queryId != null) {
            query = context.queryText(queryId);
        }
        Long position = takeWhole("position", "ordinal");
        Long resultCount = resultCount();
        Long dwell = documentId == null ? null : dwellMs();
        String type = type(action, queryId);
        Map<String, JsonNode> metadata = rest();
        if (action != null && !action.equals(type)) {
            metadata.put("action_name", json.stringNode(action));
        }
        return new Interaction(
                type,
                documentId,
                position == null ? null : (Long) (position - context.positionBase()),
                query,
                resultCount,
                null,
                dwell,
                session,
                metadata.isEmpty() ? null : metadata,
                time != null && keepTimeAs != null ? Map.of(keepTimeAs, time) : Map.of());
    }

    /** What this record says was searched; null when it says nothing. */
    static @Nullable String query(JsonNode json) {
        JsonNode query = json.path("user_query");
        if (!query.isString() && json.path("message_type").asString("").equals("QUERY")) {
            query = json.path("message");
        }
        return query.isString() ? query.stringValue() : null;
    }

    private String type(@Nullable String action, @Nullable String queryId) {
        if (action == null) {
            return UbiNames.SEARCH;
        }
        boolean countedAlready =
                action.equals(UbiNames.ON_SEARCH) && context.hasQueryRecord(queryId);
        return countedAlready ? action : UbiNames.eventType(action);
    }

    private @Nullable Long resultCount() {
        Long count = whole(attributes.path("result_count"));
        if (count != null) {
            attributes.remove("result_count");
            return count;
        }
        count = takeWhole("object", "results_num");
        JsonNode ids = json.path("query_response_object_ids");
        return count == null && ids.isArray() ? (Long) (long) ids.size() : count;
    }

    private @Nullable Long dwellMs() {
        JsonNode seconds = attributes.path("dwell_time");
        if (!seconds.isNumber() || seconds.decimalValue().abs().compareTo(LONGEST_DWELL) > 0) {
            return null;
        }
        attributes.remove("dwell_time");
        return seconds.decimalValue()
                .movePointRight(3)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static final BigDecimal LONGEST_DWELL = new BigDecimal("1e12");

    /** What has no field of its own; empty objects and nulls say nothing and are left out. */
    private Map<String, JsonNode> rest() {
        Map<String, JsonNode> rest = new LinkedHashMap<>();
        attributes.removeIf(value -> value.isNull() || (value.isObject() && value.isEmpty()));
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            JsonNode value = field.getValue();
            if (!value.isNull() && !(value.isObject() && value.isEmpty())) {
                rest.put(field.getKey(), value);
            }
        }
        return rest;
    }

    private static JsonNode take(ObjectNode from, String field) {
        JsonNode value = from.path(field);
        from.remove(field);
        return value;
    }

    private static @Nullable String takeText(ObjectNode from, String field) {
        JsonNode value = from.path(field);
        if (!value.isString()) {
            return null;
        }
        from.remove(field);
        return value.stringValue();
    }

    private @Nullable String takeIn(String object, String field) {
        if (!(attributes.path(object) instanceof ObjectNode inner)) {
            return null;
        }
        String text = InteractionRecord.text(inner.path(field));
        if (text != null) {
            inner.remove(field);
        }
        return text;
    }

    private @Nullable Long takeWhole(String object, String field) {
        if (!(attributes.path(object) instanceof ObjectNode inner)) {
            return null;
        }
        Long value = whole(inner.path(field));
        if (value != null) {
            inner.remove(field);
        }
        return value;
    }

    private static @Nullable Long whole(JsonNode value) {
        return value.isIntegralNumber() && value.canConvertToLong()
                ? (Long) value.longValue()
                : null;
    }
}
