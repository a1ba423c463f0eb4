package dev.footfall.session.people;

import dev.footfall.event.Interaction;
import dev.footfall.session.timeline.EventSink;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes down what happens in one session, in the person's time, in whole milliseconds. */
final class VisitEvents {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String sessionId;
    private final Map<String, JsonNode> metadata;
    private final EventSink sink;
    private long millis;

    VisitEvents(String sessionId, Map<String, JsonNode> metadata, EventSink sink) {
        this.sessionId = sessionId;
        this.metadata = metadata;
        this.sink = sink;
    }

    void pass(long pausedMillis) {
        millis += pausedMillis;
    }

    /**
     * A search.
     *
     * @param refined the query that this one puts differently; null for a new search
     */
    void search(String query, @Nullable String refined, long results, long latencyMillis) {
        Map<String, JsonNode> about = metadata;
        if (refined != null) {
            about = new LinkedHashMap<>(metadata);
            about.put("refines", StringNode.valueOf(refined));
        }
        add("search", null, null, query, results, latencyMillis, null, about);
    }

    void click(String document, long position, String query) {
        add("click", document, position, query, null, null, null, metadata);
    }

    void dwell(String document, long position, String query, long dwellMillis) {
        add("dwell", document, position, query, null, null, dwellMillis, metadata);
    }

    private void add(
            String type,
            @Nullable String document,
            @Nullable Long position,
            String query,
            @Nullable Long results,
            @Nullable Long latency,
            @Nullable Long dwell,
            Map<String, JsonNode> about) {
        var interaction =
                new Interaction(
                        type, document, position, query, results, latency, dwell, sessionId, about,
                        Map.of());
        sink.event(millis * NANOS_PER_MILLI, interaction, null);
    }
}
