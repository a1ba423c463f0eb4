package dev.footfall.send;

import dev.footfall.clock.Clock;

import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients with one connection each, lent to one call at a time. OkHttp's own pool looks through all
 * its connections for every call, under locks that all calls share, and has a thread look after
 * them after every call: with 64 connections half of the processor's time goes there. Where one
 * connection carries many calls (HTTP/2, which TLS may come to), all calls share one client
 * instead, until a server turns out to speak HTTP/1.1.
 *
 * <p>A new connection costs both sides more than ten calls do. If every call that finds none idle
 * opened one, then a pause of some milliseconds would bring a hundred new ones, those the next
 * pause, and what was kept up with easily would be kept up with no more (at 5,000 events/s on two
 * cores: half a second's stall instead of 20 ms). So only some are opened at once, and who comes
 * besides waits for one to come back, for as long as any do. Where none comes back, a server that
 * answers nothing must not hold up what is due: then a new one is opened after ten milliseconds.
 */
final class Lanes implements AutoCloseable {

    /** So many idle connections are kept for as long as the run lasts; of more, none for long. */
    private static final int KEPT = 128;

    private static final long MOST_IDLE_NANOS = 1_000_000_000;

    /** So many may be new at a time: 1,600 a second where nothing is answered. */
    static final int NEW_AT_ONCE = 16;

    /** How long a call waits where none comes back, and for how long one counts as new. */
    private static final long PATIENCE_NANOS = 10_000_000;

    private static final long LONGEST_WAIT_NANOS = 100_000_000;

    private final OkHttpClient client;
    private final Clock clock;
    private final boolean tls;
    private final Lane common;

    /** Whether all calls go over {@link #common}. */
    private volatile boolean shared;

    /** Last back, first out: what is not needed gathers at the other end. */
    private final ConcurrentLinkedDeque<Lane> idle = new ConcurrentLinkedDeque<>();

    private final AtomicInteger idleCount = new AtomicInteger();

    /** One for each idle lane, and one for each that may be opened now. */
    private final Semaphore places = new Semaphore(NEW_AT_ONCE, true);

    private volatile long lastBack;
    private final ConcurrentLinkedQueue<Lane> opening = new ConcurrentLinkedQueue<>();

    /** A client, since when it has had nothing to do, and whether it counts as being opened. */
    static final class Lane {
        private final OkHttpClient client;
        private final WatchedSockets sockets;
        private final ReadAhead readAhead;
        private final AtomicBoolean opening;
        private final long since;
        private volatile long idleSince;

        private Lane(
                OkHttpClient client,
                WatchedSockets sockets,
                ReadAhead readAhead,
                boolean opening,
                long since) {
            this.client = client;
            this.sockets = sockets;
            this.readAhead = readAhead;
            this.opening = new AtomicBoolean(opening);
            this.since = since;
        }

        Call call(Request request) {
            return client.newCall(request);
        }

        /** Whether the next event must not be posted on the connection it has. */
        private boolean spent() {
            return readAhead.holdsMore() || sockets.spent();
        }
    }

    /**
     * @param client what every lane is like
     * @param tls whether the address asks for TLS
     */
    Lanes(OkHttpClient client, boolean tls, Clock clock) {
        this.client = client;
        this.common = new Lane(client, new WatchedSockets(), new ReadAhead(), false, 0);
        this.clock = clock;
        this.tls = tls;
        this.shared =
                client.protocols().contains(Protocol.H2_PRIOR_KNOWLEDGE)
                        || (tls && client.protocols().contains(Protocol.HTTP_2));
    }

    /** A lane for one call, to be given back. Waits a little where many are being opened. */
    Lane take() {
        if (shared) {
            return common;
        }
        boolean placed = placed();
        Lane waiting = placed ? idle.pollFirst() : null;
        if (waiting == null) {
            return open(placed);
        }
        idleCount.decrementAndGet();
        if (waiting.spent()) {
            waiting.client.connectionPool().evictAll();
        }
        return waiting;
    }

    private boolean placed() {
        noLongerNew();
        long start = clock.nanos();
        try {
            while (!places.tryAcquire(PATIENCE_NANOS, TimeUnit.NANOSECONDS)) {
                long now = clock.nanos();
                if (now - lastBack > PATIENCE_NANOS || now - start > LONGEST_WAIT_NANOS) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * An answer came in this version of HTTP. Where TLS came to HTTP/1.1, each call gets a
     * connection of its own from then on: only such a one is known to be fit before it is used.
     */
    void answeredIn(Protocol protocol) {
        if (shared && tls && protocol == Protocol.HTTP_1_1) {
            shared = false;
        }
    }

    void giveBack(Lane lane) {
        if (lane == common) {
            if (!shared) {
                client.connectionPool().evictAll();
            }
        } else {
            opened(lane);
            long now = clock.nanos();
            lane.idleSince = now;
            lastBack = now;
            idle.addFirst(lane);
            idleCount.incrementAndGet();
            places.release();
        }
    }

    /** In place of {@link #giveBack}, for a lane whose connection is in nobody knows what state. */
    void drop(Lane lane) {
        if (lane != common) {
            opened(lane);
        }
    }

    /** How many may take a lane now without waiting; for tests. */
    int places() {
        return places.availablePermits();
    }

    private Lane open(boolean placed) {
        WatchedSockets sockets = new WatchedSockets();
        ReadAhead readAhead = new ReadAhead();
        Lane lane =
                new Lane(
                        client.newBuilder()
                                .dispatcher(new Dispatcher())
                                .protocols(List.of(Protocol.HTTP_1_1))
                                .connectionPool(LanePool.create(readAhead))
                                .socketFactory(sockets)
                                .build(),
                        sockets,
                        readAhead,
                        placed,
                        clock.nanos());
        if (placed) {
            opening.add(lane);
        }
        return lane;
    }

    private void opened(Lane lane) {
        if (lane.opening.compareAndSet(true, false)) {
            places.release();
        }
    }

    /** Lets others open theirs where a call takes long. */
    private void noLongerNew() {
        long now = clock.nanos();
        for (Lane lane = opening.peek(); lane != null; lane = opening.peek()) {
            if (lane.opening.get() && now - lane.since < PATIENCE_NANOS) {
                return;
            }
            opened(lane);
            opening.remove(lane);
        }
    }

    /**
     * Closes connections that a burst has left over, or a server that takes only so many would
     * never get to those that wait. Called now and then.
     */
    void tidy() {
        noLongerNew();
        long now = clock.nanos();
        while (idleCount.get() > KEPT && places.tryAcquire()) {
            Lane oldest = idle.pollLast();
            if (oldest == null || now - oldest.idleSince < MOST_IDLE_NANOS) {
                if (oldest != null) {
                    idle.addLast(oldest);
                }
                places.release();
                return;
            }
            idleCount.decrementAndGet();
            oldest.client.connectionPool().evictAll();
        }
    }

    /** Closes the connections. No call is under way any more. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        for (Lane lane = idle.pollFirst(); lane != null; lane = idle.pollFirst()) {
            lane.client.connectionPool().evictAll();
        }
    }
}
