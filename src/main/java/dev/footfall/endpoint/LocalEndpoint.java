package dev.footfall.endpoint;

import dev.footfall.clock.Clock;
import dev.footfall.endpoint.fault.FaultSpec;
import dev.footfall.endpoint.fault.Faults;
import dev.footfall.endpoint.store.DuckStore;
import dev.footfall.endpoint.store.EventStore;
import dev.footfall.endpoint.store.MemoryStore;
import dev.footfall.endpoint.store.ReceivedEvent;
import dev.footfall.endpoint.store.ReceivedFilter;

import io.undertow.Undertow;

import org.jspecify.annotations.Nullable;

import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The local twin of the interactions endpoint, running from {@link #start} until closed. Any thread
 * may call it.
 */
public final class LocalEndpoint implements AutoCloseable {
    private final Clock clock;
    private final long seed;
    private final Slugs slugs;
    private final EventStore store;
    private final Tally tally = new Tally();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Undertow server;
    private final InetSocketAddress address;
    private final Capturing capturing;
    private final Practice practice;
    private volatile Faults faults;

    private LocalEndpoint(EndpointOptions options, Clock clock, EventStore store)
            throws EndpointException {
        this.clock = clock;
        this.seed = options.seed();
        this.store = store;
        this.faults = new Faults(options.faults(), clock, seed);
        this.capturing = new Capturing(clock);
        capturing.to(options.capture(), false);
        this.practice = new Practice(clock, options.bodyLimit());
        store.before()
                .forEach(
                        (slug, types) ->
                                types.forEach((type, events) -> tally.add(slug, type, events)));
        this.slugs = new Slugs(options.slugs(), options.openSlugs());
        this.server =
                Server.start(
                        options,
                        new InteractionsHandler(
                                "",
                                new Reception(slugs, tally, store, clock),
                                () -> faults,
                                options.bodyLimit(),
                                capturing,
                                new OtherPaths(new PrivatePages(this::received, store, practice))));
        this.address = (InetSocketAddress) server.getListenerInfo().getFirst().getAddress();
    }

    /**
     * Starts listening.
     *
     * @throws EndpointException when the port is taken or the store cannot be used; the message
     *     says why and what to do
     */
    public static LocalEndpoint start(EndpointOptions options, Clock clock)
            throws EndpointException {
        EventStore store = open(options);
        try {
            return new LocalEndpoint(options, clock, store);
        } catch (EndpointException | RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Where it listens, without a path, for instance {@code http://127.0.0.1:8123}. */
    public URI baseUri() {
        String host = address.getAddress().getHostAddress();
        return URI.create(
                "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** The port it listens on. */
    public int port() {
        return address.getPort();
    }

    /** What it acknowledged so far. Cheap enough for ten times a second. */
    public ReceivedCounts received() {
        return tally.counts(store.lost());
    }

    /** Lets an App exist from now on; a slug that cannot be one changes nothing. */
    public void admit(String slug) {
        slugs.admit(slug);
    }

    /** The faults in force, those included whose time has not come or has passed. */
    public List<FaultSpec> faults() {
        return faults.specs();
    }

    /** Replaces the faults, from the next request on; their times count from now. */
    public void setFaults(List<FaultSpec> specs) {
        faults = new Faults(specs, clock, seed);
    }

    /**
     * Takes everything down that clients send, whatever it is answered, in a log that replays byte
     * for byte. While it does so, pages of other origins may send events (CORS).
     *
     * @param file goes on at its end, or is made; null ends it
     * @throws EndpointException when it cannot be written; the message says why
     */
    public void captureTo(@Nullable Path file) throws EndpointException {
        capturing.to(file, false);
    }

    /**
     * The same, without the events that carry Footfall's synthetic mark: what real clients send
     * while runs go here too.
     *
     * @throws EndpointException when it cannot be written; the message says why
     */
    public void captureOthersTo(Path file) throws EndpointException {
        capturing.to(file, true);
    }

    /** Takes nothing down any more; returns what was taken down, null when that was off. */
    public @Nullable Captured endCapture() {
        return capturing.end();
    }

    /** What was taken down since that was switched on; null while it is off. */
    public @Nullable Captured capture() {
        return capturing.captured();
    }

    /** Requests taken down since that was switched on. */
    public long captured() {
        Captured now = capture();
        return now == null ? 0 : now.recorded();
    }

    /** Requests that could not be taken down: no text, or a disk that does not take them. */
    public long captureLost() {
        Captured now = capture();
        return now == null ? 0 : now.noText() + now.notWritten();
    }

    /**
     * Received events, newest first. Reads the store: not for the thread that draws a window.
     *
     * @param offset how many to pass over, from 0
     * @param limit how many at most, from 0
     */
    public List<ReceivedEvent> page(ReceivedFilter filter, long offset, int limit) {
        return store.page(filter, offset, limit);
    }

    /** Stops listening; all that was acknowledged and goes to a file stands in it on return. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            server.stop();
            capturing.end();
            practice.close();
            store.close();
        }
    }

    private static EventStore open(EndpointOptions options) throws EndpointException {
        Path file = options.store();
        if (file == null) {
            return new MemoryStore(options.memoryBudget());
        }
        try {
            return DuckStore.open(file);
        } catch (SQLException e) {
            throw new EndpointException(
                    ("The store %s cannot be used: %s. Close the program that holds it, or name"
                                    + " another file.")
                            .formatted(file, firstLine(e)),
                    e);
        }
    }

    private static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
