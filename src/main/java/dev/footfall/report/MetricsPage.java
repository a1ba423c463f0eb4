package dev.footfall.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.footfall.run.RunSnapshot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Serves a run's figures at {@code /metrics} while it goes on, to this machine only. */
public final class MetricsPage implements AutoCloseable {

    private static final String PATH = "/metrics";
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final OpenMetricsText text;

    private MetricsPage(HttpServer server, Supplier<RunSnapshot> run) {
        this.server = server;
        this.text = new OpenMetricsText(run);
    }

    /**
     * Begins to serve.
     *
     * @param port 0 for any free one
     * @throws IOException when the port cannot be had
     */
    public static MetricsPage open(int port, Supplier<RunSnapshot> run) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        MetricsPage page = new MetricsPage(server, run);
        server.setExecutor(page.threads);
        server.createContext("/", page::answer);
        server.start();
        return page;
    }

    /** Where it is. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(PATH)) {
                exchange.sendResponseHeaders(NOT_FOUND, -1);
                return;
            }
            boolean head = exchange.getRequestMethod().equals("HEAD");
            if (!head && !exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                exchange.sendResponseHeaders(NOT_ALLOWED, -1);
            } else {
                byte[] page = text.page().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", OpenMetricsText.CONTENT_TYPE);
                if (head) {
                    exchange.getResponseHeaders()
                            .set("Content-Length", Integer.toString(page.length));
                    exchange.sendResponseHeaders(200, -1);
                } else {
                    exchange.sendResponseHeaders(200, page.length);
                    exchange.getResponseBody().write(page);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        text.close();
    }
}
