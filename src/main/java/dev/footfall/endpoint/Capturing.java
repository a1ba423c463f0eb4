package dev.footfall.endpoint;

import dev.footfall.clock.Clock;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * Capture mode, on or off while the endpoint runs. While it is on, pages of other origins may send
 * events here, as they may to a public App: a browser asks first (CORS) and is told yes.
 */
final class Capturing {
    private static final HttpString ALLOW_ORIGIN = new HttpString("Access-Control-Allow-Origin");
    private static final HttpString ALLOW_METHODS = new HttpString("Access-Control-Allow-Methods");
    private static final HttpString ALLOW_HEADERS = new HttpString("Access-Control-Allow-Headers");
    private static final HttpString ALLOW_CREDENTIALS =
            new HttpString("Access-Control-Allow-Credentials");
    private static final HttpString ASKED_HEADERS =
            new HttpString("Access-Control-Request-Headers");
    private static final HttpString ALLOW_LOCAL =
            new HttpString("Access-Control-Allow-Private-Network");

    private final Clock clock;
    private volatile @Nullable Capture capture;

    Capturing(Clock clock) {
        this.clock = clock;
    }

    /**
     * From now on into this file, or no more.
     *
     * @param to null to end it
     * @param othersOnly leaves out events with Footfall's own mark
     * @throws EndpointException when it cannot be written; what went on before goes on
     */
    synchronized void to(@Nullable Path to, boolean othersOnly) throws EndpointException {
        turn(to == null ? null : Capture.to(to, othersOnly));
    }

    /** No more; what was taken down, null when it was off. */
    synchronized @Nullable Captured end() {
        return turn(null);
    }

    private @Nullable Captured turn(@Nullable Capture next) {
        Capture before = capture;
        capture = next;
        if (before == null) {
            return null;
        }
        before.close();
        return before.captured();
    }

    /** What was taken down since it was switched on; null while it is off. */
    @Nullable Captured captured() {
        Capture now = capture;
        return now == null ? null : now.captured();
    }

    /** Takes an answered request down, where it is on. */
    void answered(HttpServerExchange exchange, String slug, byte[] body, Answer answer) {
        Capture now = capture;
        if (now != null) {
            String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
            now.add(slug, body, contentType, answer.status(), clock.now());
        }
    }

    /**
     * Says that other origins are welcome, where it is on.
     *
     * @return whether that was all that the request asked
     */
    boolean welcomed(HttpServerExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst(Headers.ORIGIN);
        if (capture == null || origin == null) {
            return false;
        }
        // A beacon counts as sent with credentials, and for those "*" is a no: named, it is a yes.
        exchange.getResponseHeaders()
                .put(ALLOW_ORIGIN, origin)
                .put(ALLOW_CREDENTIALS, "true")
                .put(Headers.VARY, "Origin");
        if (!exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            return false;
        }
        String asked = exchange.getRequestHeaders().getFirst(ASKED_HEADERS);
        exchange.getResponseHeaders()
                .put(ALLOW_METHODS, "POST")
                .put(ALLOW_HEADERS, asked == null ? "content-type, authorization" : asked)
                .put(ALLOW_LOCAL, "true");
        exchange.setStatusCode(204).endExchange();
        return true;
    }
}
