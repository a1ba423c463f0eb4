package dev.footfall.session.script;

import dev.footfall.event.EventBody;
import dev.footfall.event.VerbatimBody;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Bodies that are sent as someone wrote them. */
final class Verbatim {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Verbatim() {}

    /** JSON of any shape; may carry the run's mark where there is a place for it. */
    static VerbatimBody json(JsonNode body) {
        boolean mayStamp =
                body.isObject()
                        && (body.get("metadata") == null || body.get("metadata").isObject());
        return new VerbatimBody(
                JSON.writeValueAsString(body), VerbatimBody.JSON, typeOf(body), mayStamp);
    }

    /** Text of any kind; nothing is ever added. */
    static VerbatimBody text(String text, String contentType) {
        return new VerbatimBody(text, contentType, typeOf(text), false);
    }

    private static String typeOf(String text) {
        try {
            return typeOf(JSON.readTree(text));
        } catch (JacksonException e) {
            return EventBody.UNTYPED;
        }
    }

    private static String typeOf(JsonNode body) {
        JsonNode type = body.get("event_type");
        return type != null && type.isString() ? type.stringValue() : EventBody.UNTYPED;
    }
}
