package dev.footfall.session.people;

import dev.footfall.event.Interaction;
import dev.footfall.event.JsonFields;
import dev.footfall.session.timeline.EventSink;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.StringNode;

/** Writes down what happens in one session, in the person's time, in whole milliseconds. */
final class VisitEvents {

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final String sessionId;
    private final JsonFields metadata;
    private final EventSink sink;
    private long millis;

    VisitEvents(String sessionId, JsonFields metadata, EventSink sink) {
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
        JsonFields about = metadata;
        if (refined != null) {
            about = metadata.with("refines", StringNode.valueOf(refined));
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
            JsonFields about) {
        var interaction =
                new Interaction(
                        type,
                        document,
                        position,
                        query,
                        results,
                        latency,
                        dwell,
                        sessionId,
                        about,
                        JsonFields.NONE);
        sink.event(millis * NANOS_PER_MILLI, interaction, null);
    }
}
