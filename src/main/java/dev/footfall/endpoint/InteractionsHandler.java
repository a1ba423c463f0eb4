package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.Fate;
import dev.footfall.endpoint.fault.Faults;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import java.util.Map;
import java.util.function.Supplier;

/** The interactions route. Everything happens on the connection's own thread. */
final class InteractionsHandler implements HttpHandler {
    private static final String BEFORE = "/v1/public/apps/";
    private static final String AFTER = "/interactions";

    private final String before;
    private final Reception reception;
    private final Supplier<Faults> faults;
    private final int bodyLimit;
    private final Capturing capturing;
    private final HttpHandler others;

    /**
     * @param root what the paths begin with, empty or from a slash on
     * @param faults those in force now
     * @param capturing is told what was answered
     * @param others answers all other paths
     */
    InteractionsHandler(
            String root,
            Reception reception,
            Supplier<Faults> faults,
            int bodyLimit,
            Capturing capturing,
            HttpHandler others) {
        this.before = root + BEFORE;
        this.reception = reception;
        this.faults = faults;
        this.bodyLimit = bodyLimit;
        this.capturing = capturing;
        this.others = others;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        int end = path.length() - AFTER.length();
        boolean mine =
                end > before.length()
                        && path.startsWith(before)
                        && path.endsWith(AFTER)
                        && path.indexOf('/', before.length()) == end;
        if (!mine) {
            others.handleRequest(exchange);
        } else if (capturing.welcomed(exchange)) {
            return;
        } else if (!exchange.getRequestMethod().equals(Methods.POST)) {
            Answer answer = ErrorEnvelope.of(405, Reasons.of(405)).with(Map.of("Allow", "POST"));
            deliver(exchange, answer, Fate.NONE);
        } else {
            receive(exchange, path.substring(before.length(), end));
        }
    }

    private void receive(HttpServerExchange exchange, String slug) throws Exception {
        Fate fate = faults.get().next();
        if (fate.dropBefore()) {
            Delivery.drop(exchange);
            return;
        }
        BodyReading reading =
                new BodyReading(
                        exchange,
                        bodyLimit,
                        answer -> deliver(exchange, answer, fate),
                        body -> answer(exchange, slug, body, fate));
        if (exchange.getRequestHeaders().contains(Headers.EXPECT)) {
            new HttpContinueReadHandler(_ -> reading.start()).handleRequest(exchange);
        } else {
            reading.start();
        }
    }

    private void answer(HttpServerExchange exchange, String slug, byte[] body, Fate fate) {
        String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        Answer answer = reception.receive(slug, body, contentType, fate);
        capturing.answered(exchange, slug, body, answer);
        deliver(exchange, answer, fate);
    }

    private void deliver(HttpServerExchange exchange, Answer answer, Fate fate) {
        reception.tally().answered(answer.status());
        Delivery.deliver(exchange, answer, fate);
    }
}
