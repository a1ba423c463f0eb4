package dev.footfall.replay;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventDecoder;
import dev.footfall.event.VerbatimBody;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.nio.charset.StandardCharsets;

/** A recorded request, whose body is sent byte for byte as it was, valid or not. */
final class HarRecord implements ParsedRecord {

    private final String text;
    private final String mimeType;
    private final JsonNode json;

    HarRecord(HarEntry entry) {
        String body = entry.body();
        this.text = body == null ? "" : body;
        this.mimeType = entry.mimeType == null ? VerbatimBody.JSON : entry.mimeType;
        this.json = json(text);
    }

    private static JsonNode json(String text) {
        try {
            return EventDecoder.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException e) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public @Nullable String sessionId() {
        return InteractionRecord.text(json.path("session_id"));
    }

    @Override
    public EventBody body(@Nullable String sessionId) {
        if (!json.isObject()) {
            return new VerbatimBody(text, mimeType, EventBody.UNTYPED, false);
        }
        VerbatimBody body = EventDecoder.verbatim(json);
        return new VerbatimBody(text, mimeType, body.type(), body.mayStamp());
    }
}
