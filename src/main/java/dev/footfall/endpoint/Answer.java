package dev.footfall.endpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * One answer.
 *
 * @param status its HTTP status
 * @param contentType what the body is
 * @param body the body; take a duplicate to read it
 * @param headers further headers
 */
record Answer(int status, String contentType, ByteBuffer body, Map<String, String> headers) {
    static final String JSON = "application/json";

    /** The acknowledgement. */
    static final Answer ACKNOWLEDGED = json(200, "{\"success\":true}");

    /** What FastAPI says when it cannot read a body at all. */
    static final Answer UNREADABLE =
            json(400, "{\"detail\":\"There was an error parsing the body\"}");

    static Answer json(int status, String body) {
        return of(status, JSON, body);
    }

    static Answer of(int status, String contentType, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Answer(status, contentType, ByteBuffer.wrap(bytes), Map.of());
    }

    Answer with(Map<String, String> more) {
        return more.isEmpty() ? this : new Answer(status, contentType, body, more);
    }

    /** The same with a body that ends after half its bytes. */
    Answer truncated() {
        return new Answer(status, contentType, body.duplicate().limit(body.limit() / 2), headers);
    }

    /** The same status with a page in the place of JSON, as a proxy may send. */
    Answer notJson() {
        return of(status, "text/html; charset=utf-8", "<html><body>upstream</body></html>\n")
                .with(headers);
    }
}
