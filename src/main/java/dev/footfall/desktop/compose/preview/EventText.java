package dev.footfall.desktop.compose.preview;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.event.VerbatimBody;

import java.nio.charset.StandardCharsets;

/** One event as it is posted by hand. */
final class EventText {

    /** Tells by hand from a run. */
    static final RunStamp STAMP = new RunStamp("just-this-one");

    private EventText() {}

    static byte[] bytes(EventBody body, boolean marked) {
        return EventJson.encode(body, marked ? STAMP : null);
    }

    static String text(EventBody body, boolean marked) {
        return new String(bytes(body, marked), StandardCharsets.UTF_8);
    }

    static String contentType(EventBody body) {
        return body instanceof VerbatimBody verbatim ? verbatim.contentType() : VerbatimBody.JSON;
    }
}
