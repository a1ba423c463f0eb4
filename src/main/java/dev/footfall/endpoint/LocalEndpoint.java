package dev.footfall.endpoint;

import dev.footfall.clock.Clock;

import io.undertow.Undertow;

import java.net.InetSocketAddress;
import java.net.URI;

/** The local twin of the interactions endpoint, running from {@link #start} until closed. */
public final class LocalEndpoint implements AutoCloseable {
    private final Undertow server;
    private final Tally tally;
    private final InetSocketAddress address;

    private LocalEndpoint(Undertow server, Tally tally) {
        this.server = server;
        this.tally = tally;
        this.address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    /**
     * Starts listening.
     *
     * @throws EndpointException when the port is taken; the message says what to do
     */
    public static LocalEndpoint start(EndpointOptions options, Clock clock)
            throws EndpointException {
        Tally tally = new Tally();
        Undertow server =
                Undertow.builder()
                        .addHttpListener(options.port(), options.bindAddress())
                        .setHandler(new InteractionsHandler(options.slugs(), tally))
                        .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            throw new EndpointException(
                    "Port %d on %s is taken. Stop what listens there, or choose another port."
                            .formatted(options.port(), options.bindAddress()),
                    e);
        }
        return new LocalEndpoint(server, tally);
    }

    /** Where it listens, without a path, for instance {@code http://127.0.0.1:8123}. */
    public URI baseUri() {
        return URI.create("http://" + address.getAddress().getHostAddress() + ":" + port());
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** What it acknowledged so far. Cheap; any thread. */
    public ReceivedCounts received() {
        return tally.counts();
    }

    /** Stops listening. */
    @Override
    public void close() {
        server.stop();
    }
}
