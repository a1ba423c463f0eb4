package dev.footfall.endpoint;

import dev.footfall.endpoint.judge.Judge;
import dev.footfall.endpoint.judge.Verdict;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.Methods;

import tools.jackson.databind.json.JsonMapper;

import java.util.Set;

/** Answers the interactions route and the twin's own pages. */
final class InteractionsHandler implements HttpHandler {
    private static final String BEFORE = "/v1/public/apps/";
    private static final String AFTER = "/interactions";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> slugs;
    private final Tally tally;

    InteractionsHandler(Set<String> slugs, Tally tally) {
        this.slugs = slugs;
        this.tally = tally;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        String path = exchange.getRequestPath();
        if (path.equals("/_footfall/received")) {
            answer(exchange, 200, JSON.writeValueAsString(tally.counts()));
        } else if (!path.startsWith(BEFORE) || !path.endsWith(AFTER)) {
            answer(exchange, 404, ErrorEnvelope.of(404, "NotFoundError", "Not Found"));
        } else if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "POST");
            answer(exchange, 405, ErrorEnvelope.of(405, "MethodNotAllowed", "Method Not Allowed"));
        } else {
            String slug = path.substring(BEFORE.length(), path.length() - AFTER.length());
            exchange.getRequestReceiver().receiveFullBytes((e, body) -> judge(e, slug, body));
        }
    }

    private void judge(HttpServerExchange exchange, String slug, byte[] body) {
        String contentType = exchange.getRequestHeaders().getFirst(Headers.CONTENT_TYPE);
        switch (Judge.judge(body, contentType)) {
            case Verdict.Refused refused ->
                    answer(exchange, 422, "{\"detail\":" + refused.details() + "}");
            case Verdict.Unreadable _ ->
                    answer(exchange, 400, "{\"detail\":\"There was an error parsing the body\"}");
            case Verdict.Accepted accepted -> {
                if (slugs.contains(slug)) {
                    tally.add(slug, accepted.type());
                    answer(exchange, 200, "{\"success\":true}");
                } else {
                    answer(exchange, 404, ErrorEnvelope.unknownApp(slug));
                }
            }
        }
    }

    private static void answer(HttpServerExchange exchange, int status, String body) {
        exchange.setStatusCode(status);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "application/json");
        exchange.getResponseSender().send(body);
    }
}
