package dev.footfall.endpoint;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.fault.Fate;
import dev.footfall.endpoint.fault.Faults;
import dev.footfall.endpoint.store.MemoryStore;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;

import java.util.List;
import java.util.Set;

/**
 * The interactions route once more, below {@code /_footfall}, for this machine: what is posted to
 * the App {@code practice} there is judged and answered as everywhere, and neither counted nor
 * kept. A run of our own loads and warms the twin's code here before its clock starts; else the
 * first second's latency would be that of a cold JVM.
 */
final class Practice implements HttpHandler, AutoCloseable {

    private static final String ROOT = "/_footfall";
    private static final String APP = "practice";
    private static final long BUDGET = 1 << 20;

    private final MemoryStore store = new MemoryStore(BUDGET);
    private final HttpHandler route;

    Practice(Clock clock, int bodyLimit) {
        Faults none = new Faults(List.of(), clock, 0);
        this.route =
                new InteractionsHandler(
                        ROOT,
                        new Reception(new Slugs(Set.of(APP), false), new Tally(), store, clock),
                        () -> none,
                        bodyLimit,
                        new Capturing(clock),
                        Practice::unknown);
    }

    private static void unknown(HttpServerExchange exchange) {
        Delivery.deliver(exchange, ErrorEnvelope.of(404, Reasons.of(404)), Fate.NONE);
    }

    /** Whether this is one of its paths. */
    static boolean owns(String path) {
        return path.startsWith(ROOT + "/v1/");
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) throws Exception {
        route.handleRequest(exchange);
    }

    @Override
    public void close() {
        store.close();
    }
}
