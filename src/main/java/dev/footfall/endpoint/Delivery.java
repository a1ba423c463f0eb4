package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.Fate;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.SameThreadExecutor;

import org.xnio.IoUtils;

import java.util.concurrent.TimeUnit;

/** Brings an answer to the client, well or badly. */
final class Delivery {
    private Delivery() {}

    /** Sends {@code answer} as {@code fate} has it. */
    static void deliver(HttpServerExchange exchange, Answer answer, Fate fate) {
        if (!fate.delay().isPositive()) {
            deliverNow(exchange, answer, fate);
            return;
        }
        exchange.dispatch(
                SameThreadExecutor.INSTANCE,
                () ->
                        exchange.getIoThread()
                                .executeAfter(
                                        () ->
                                                exchange.dispatch(
                                                        SameThreadExecutor.INSTANCE,
                                                        e -> deliverNow(e, answer, fate)),
                                        fate.delay().toMillis(),
                                        TimeUnit.MILLISECONDS));
    }

    private static void deliverNow(HttpServerExchange exchange, Answer answer, Fate fate) {
        switch (fate.answer()) {
            case WHOLE -> send(exchange, answer, fate);
            case TRUNCATED -> send(exchange, answer.truncated(), fate);
            case NOT_JSON -> send(exchange, answer.notJson(), fate);
            case CUT -> {
                head(exchange, answer);
                Trickle.half(exchange, answer.body().duplicate());
            }
        }
    }

    private static void send(HttpServerExchange exchange, Answer answer, Fate fate) {
        head(exchange, answer);
        if (fate.bytesPerSecond() > 0) {
            Trickle.slowly(exchange, answer.body().duplicate(), fate.bytesPerSecond());
        } else {
            exchange.getResponseSender().send(answer.body().duplicate());
        }
    }

    private static void head(HttpServerExchange exchange, Answer answer) {
        exchange.setStatusCode(answer.status());
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, answer.contentType());
        answer.headers()
                .forEach(
                        (name, value) ->
                                exchange.getResponseHeaders().put(new HttpString(name), value));
    }

    /** Closes the connection without a word. */
    static void drop(HttpServerExchange exchange) {
        IoUtils.safeClose(exchange.getConnection());
    }
}
