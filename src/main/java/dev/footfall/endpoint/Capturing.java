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
    private static final HttpString ALLOW_LOCAL =
            new HttpString("Access-Control-Allow-Private-Network");

    private final Clock clock;
    private volatile @Nullable Capture capture;
    private volatile @Nullable Path file;

    Capturing(Clock clock) {
        this.clock = clock;
    }

    /**
     * From now on into this file, or no more.
     *
     * @param to null to end it
     * @throws EndpointException when it cannot be written; what went on before goes on
     */
    synchronized void to(@Nullable Path to) throws EndpointException {
        turn(to == null ? null : Capture.to(to), to);
    }

    /** No more. */
    synchronized void end() {
        turn(null, null);
    }

    private void turn(@Nullable Capture next, @Nullable Path to) {
        Capture before = capture;
        capture = next;
        file = to;
        if (before != null) {
            before.close();
        }
    }

    /** Where to; null while it is off. */
    @Nullable Path file() {
        return file;
    }

    /** Requests taken down since it was switched on; 0 while it is off. */
    long recorded() {
        Capture now = capture;
        return now == null ? 0 : now.recorded();
    }

    /** Requests that could not be taken down since it was switched on. */
    long lost() {
        Capture now = capture;
        return now == null ? 0 : now.lost();
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
        if (capture == null || !exchange.getRequestHeaders().contains(Headers.ORIGIN)) {
            return false;
        }
        exchange.getResponseHeaders().put(ALLOW_ORIGIN, "*");
        if (!exchange.getRequestMethod().equals(Methods.OPTIONS)) {
            return false;
        }
        exchange.getResponseHeaders()
                .put(ALLOW_METHODS, "POST")
                .put(ALLOW_HEADERS, "content-type, authorization")
                .put(ALLOW_LOCAL, "true");
        exchange.setStatusCode(204).endExchange();
        return true;
    }
}
