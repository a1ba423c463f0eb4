package dev.footfall.endpoint;

import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.HttpHandler;

import org.xnio.Options;

import java.net.BindException;

/** Sets the HTTP server up: its threads, its limits, and what a failed start means. */
final class Server {
    private static final int IDLE_MS = 60_000;
    private static final int HEAD_MS = 10_000;
    private static final int MOST_CONNECTIONS = 4_096;
    private static final int MOST_HEADER_BYTES = 16 * 1024;
    private static final int MOST_HEADERS = 100;

    private Server() {}

    static Undertow start(EndpointOptions options, HttpHandler handler) throws EndpointException {
        Undertow server =
                Undertow.builder()
                        .addHttpListener(options.port(), options.bindAddress())
                        // The far end of the connections needs the other half of the processors.
                        .setIoThreads(Math.max(1, Runtime.getRuntime().availableProcessors() / 2))
                        .setWorkerThreads(4)
                        .setServerOption(UndertowOptions.ENABLE_HTTP2, true)
                        .setServerOption(UndertowOptions.MAX_HEADER_SIZE, MOST_HEADER_BYTES)
                        .setServerOption(UndertowOptions.MAX_HEADERS, MOST_HEADERS)
                        // BodyReading has its own limit, which can still answer 413.
                        .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
                        .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, HEAD_MS)
                        .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, IDLE_MS)
                        .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, 1_000)
                        .setSocketOption(Options.TCP_NODELAY, true)
                        .setSocketOption(Options.REUSE_ADDRESSES, true)
                        .setSocketOption(Options.BACKLOG, 1_024)
                        .setSocketOption(Options.CONNECTION_HIGH_WATER, MOST_CONNECTIONS)
                        .setSocketOption(Options.CONNECTION_LOW_WATER, MOST_CONNECTIONS - 64)
                        .setHandler(handler)
                        .build();
        try {
            server.start();
            return server;
        } catch (RuntimeException e) {
            throw new EndpointException(message(options, e), e);
        }
    }

    private static String message(EndpointOptions options, RuntimeException e) {
        String reason = String.valueOf(e.getMessage());
        if (e.getCause() instanceof BindException && reason.contains("in use")) {
            return "Port %d on %s is taken. Stop what listens there, or choose another port."
                    .formatted(options.port(), options.bindAddress());
        }
        return "Cannot listen on %s port %d: %s. Choose an address of this machine and a port that you may use."
                .formatted(options.bindAddress(), options.port(), reason);
    }
}
