package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.VerbatimBody;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * The fields that our own endpoint puts around an event in its lists and captures, and an export of
 * a run. They say when and how it came and are no part of it.
 */
final class OwnFields {

    /** When it came: an instant. */
    static final String TIME = "_received_at";

    /** When it was sent, in an export of a run: an instant. */
    static final String SENT = "_sent_at";

    /** In a capture the body as it came, as text. */
    static final String RAW = "_raw";

    /** In a capture the content type that the body came with. */
    static final String CONTENT_TYPE = "_content_type";

    private static final List<String> OTHERS = List.of("_seq", "_slug", "_status", CONTENT_TYPE);

    private OwnFields() {}

    /** Whether the line comes from our endpoint. */
    static boolean in(ObjectNode line) {
        return line.has(TIME) || line.has(SENT);
    }

    /** Takes them out of a line of events. */
    static void takeFrom(ObjectNode line) {
        line.remove(OTHERS);
    }

    /** The body that a line of a capture holds; null when it is no such line. */
    static @Nullable VerbatimBody captured(ObjectNode line) {
        JsonNode raw = line.path(RAW);
        if (!raw.isString()) {
            return null;
        }
        JsonNode type = line.path("event_type");
        JsonNode contentType = line.path(CONTENT_TYPE);
        return new VerbatimBody(
                raw.stringValue(),
                contentType.isString() ? contentType.stringValue() : "",
                type.isString() ? type.stringValue() : EventBody.UNTYPED,
                line.path("_mark").asBoolean(true));
    }
}
