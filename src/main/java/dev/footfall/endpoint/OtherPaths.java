package dev.footfall.endpoint;

import dev.footfall.endpoint.fault.Fate;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Methods;

import java.util.Map;

/** All paths but the interactions route. */
final class OtherPaths implements HttpHandler {
    private final Answer openApi = OpenApi.document();
    private final HttpHandler privatePages;

    OtherPaths(HttpHandler privatePages) {
        this.privatePages = privatePages;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        String path = exchange.getRequestPath();
        if (PrivatePages.owns(path)) {
            privatePages.handleRequest(exchange);
        } else if (!path.equals("/openapi.json")) {
            Delivery.deliver(exchange, ErrorEnvelope.of(404, Reasons.of(404)), Fate.NONE);
        } else if (exchange.getRequestMethod().equals(Methods.GET)) {
            Delivery.deliver(exchange, openApi, Fate.NONE);
        } else {
            Answer refusal = ErrorEnvelope.of(405, Reasons.of(405));
            Delivery.deliver(exchange, refusal.with(Map.of("Allow", "GET")), Fate.NONE);
        }
    }
}
