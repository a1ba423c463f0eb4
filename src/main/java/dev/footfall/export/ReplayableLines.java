package dev.footfall.export;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;
import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * JSON Lines that a replay reads back to the very same events in the same order: the event with
 * {@code _sent_at} before it; a body that is no plain event of its session, as text in {@code
 * _raw}. No session starts before the one that was written before it, since a replay counts
 * sessions by their starts.
 */
public final class ReplayableLines implements Export {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Instant lastStart = Instant.MIN;

    @Override
    public void write(List<SentEvent> session, OutputStream out) throws IOException {
        Instant first = session.getFirst().at();
        Instant start = first.isBefore(lastStart) ? lastStart : first;
        lastStart = start;
        for (SentEvent event : session) {
            Instant at = start.plus(java.time.Duration.between(first, event.at()));
            out.write(line(event, at).getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    private static String line(SentEvent event, Instant at) {
        String body = new String(EventJson.encode(event.body(), null), StandardCharsets.UTF_8);
        if (event.body() instanceof Interaction plain
                && event.sessionId().equals(plain.sessionId())) {
            return "{\"_sent_at\":\"" + at + "\"," + body.substring(1);
        }
        ObjectNode line = JSON.createObjectNode();
        line.put("_sent_at", at.toString());
        if (event.body() instanceof VerbatimBody verbatim) {
            if (!verbatim.contentType().isEmpty()) {
                line.put("_content_type", verbatim.contentType());
            }
            line.put("_mark", verbatim.mayStamp());
        } else {
            line.put("_content_type", VerbatimBody.JSON);
        }
        if (!event.body().type().equals(EventBody.UNTYPED)) {
            line.put("event_type", event.body().type());
        }
        line.put("session_id", event.sessionId());
        line.put("_raw", body);
        return JSON.writeValueAsString(line);
    }
}
