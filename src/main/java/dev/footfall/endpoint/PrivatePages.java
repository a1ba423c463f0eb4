package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.Fate;
import dev.footfall.endpoint.store.EventStore;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Supplier;

/**
 * What the twin tells about itself, to this machine only: {@code /_footfall/received} with the
 * counts and, with {@code last=N}, the newest events; {@code /_footfall/received.ndjson} with all
 * that are kept, oldest first. Both take {@code slug}, {@code type}, {@code session}, {@code
 * document} and {@code query} to pick events.
 */
final class PrivatePages implements HttpHandler {
    private static final int MOST_LAST = 10_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Supplier<ReceivedCounts> counts;
    private final EventStore store;
    private final Practice practice;

    PrivatePages(Supplier<ReceivedCounts> counts, EventStore store, Practice practice) {
        this.practice = practice;
        this.counts = counts;
        this.store = store;
    }

    /** Whether the path is one of those that only this machine may see. */
    static boolean owns(String path) {
        return path.equals("/_footfall") || path.startsWith("/_footfall/");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        if (!LocalCaller.is(exchange)) {
            send(exchange, ErrorEnvelope.of(403, "Only this machine may look here"));
        } else if (Practice.owns(exchange.getRequestPath())) {
            practice.handleRequest(exchange);
        } else if (!exchange.getRequestMethod().equals(Methods.GET)) {
            Answer refusal = ErrorEnvelope.of(405, Reasons.of(405));
            send(exchange, refusal.with(Map.of("Allow", "GET")));
        } else {
            switch (exchange.getRequestPath()) {
                case "/_footfall/received" -> exchange.dispatch(this::received);
                case "/_footfall/received.ndjson" -> exchange.dispatch(this::lines);
                default -> send(exchange, ErrorEnvelope.of(404, Reasons.of(404)));
            }
        }
    }

    private void received(HttpServerExchange exchange) {
        ReceivedCounts now = counts.get();
        ObjectNode page = JSON.createObjectNode().put("count", now.count());
        page.set("byType", JSON.valueToTree(now.byType()));
        page.set("bySlug", JSON.valueToTree(now.bySlug()));
        page.set("byTypeOfSlug", JSON.valueToTree(now.byTypeOfSlug()));
        page.put("lost", now.lost());
        page.set("answers", JSON.valueToTree(now.answers()));
        String json = page.toString();
        String last = parameter(exchange, "last");
        if (last != null) {
            if (!last.matches("[0-9]{1,5}") || Integer.parseInt(last) > MOST_LAST) {
                send(exchange, ErrorEnvelope.of(400, "last must be from 0 to " + MOST_LAST));
                return;
            }
            List<ReceivedEvent> events = store.page(filter(exchange), 0, Integer.parseInt(last));
            StringJoiner lines = new StringJoiner(",", ",\"last\":[", "]}");
            events.forEach(event -> lines.add(event.line()));
            json = json.substring(0, json.length() - 1) + lines;
        }
        send(exchange, Answer.json(200, json));
    }

    private void lines(HttpServerExchange exchange) throws IOException {
        exchange.startBlocking();
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/x-ndjson");
        try (OutputStream out = new BufferedOutputStream(exchange.getOutputStream(), 1 << 16)) {
            store.each(
                    filter(exchange),
                    event -> {
                        try {
                            out.write(event.line().getBytes(StandardCharsets.UTF_8));
                            out.write('\n');
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static ReceivedFilter filter(HttpServerExchange exchange) {
        return new ReceivedFilter(
                parameter(exchange, "slug"),
                parameter(exchange, "type"),
                parameter(exchange, "session"),
                parameter(exchange, "document"),
                parameter(exchange, "query"));
    }

    private static @Nullable String parameter(HttpServerExchange exchange, String name) {
        Deque<String> values = exchange.getQueryParameters().get(name);
        return values == null ? null : values.peekFirst();
    }

    private static void send(HttpServerExchange exchange, Answer answer) {
        Delivery.deliver(exchange, answer, Fate.NONE);
    }
}
