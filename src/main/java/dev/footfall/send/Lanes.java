package dev.footfall.send;

import dev.footfall.clock.Clock;

import okhttp3.Call;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Clients with one connection each, lent to one call at a time. OkHttp's own pool looks through all
 * its connections for every call, under locks that all calls share, and has a thread look after
 * them after every call: with 64 connections half of the processor's time goes there. Where one
 * connection carries many calls (HTTP/2, which TLS may come to), all calls share one client
 * instead.
 */
final class Lanes implements AutoCloseable {

    /** So many idle connections are kept for as long as the run lasts; of more, none for long. */
    private static final int KEPT = 64;

    private static final long MOST_IDLE_NANOS = 1_000_000_000;

    private final OkHttpClient client;
    private final Clock clock;
    private final boolean shared;
    private final Lane common;

    /** Last back, first out: what is not needed gathers at the other end. */
    private final ConcurrentLinkedDeque<Lane> idle = new ConcurrentLinkedDeque<>();

    private final AtomicInteger idleCount = new AtomicInteger();

    /** A client, and since when it has had nothing to do. */
    static final class Lane {
        private final OkHttpClient client;
        private volatile long idleSince;

        private Lane(OkHttpClient client) {
            this.client = client;
        }

        Call call(Request request) {
            return client.newCall(request);
        }
    }

    /**
     * @param client what every lane is like
     * @param tls whether the address asks for TLS
     */
    Lanes(OkHttpClient client, boolean tls, Clock clock) {
        this.client = client;
        this.common = new Lane(client);
        this.clock = clock;
        this.shared = tls || client.protocols().contains(Protocol.H2_PRIOR_KNOWLEDGE);
    }

    /** A lane for one call, to be given back. */
    Lane take() {
        if (shared) {
            return common;
        }
        Lane waiting = idle.pollFirst();
        if (waiting == null) {
            return open();
        }
        idleCount.decrementAndGet();
        return waiting;
    }

    void giveBack(Lane lane) {
        if (!shared) {
            lane.idleSince = clock.nanos();
            idle.addFirst(lane);
            idleCount.incrementAndGet();
        }
    }

    private Lane open() {
        return new Lane(
                client.newBuilder()
                        .dispatcher(new Dispatcher())
                        .connectionPool(LanePool.create())
                        .build());
    }

    /**
     * Closes connections that a burst has left over, or a server that takes only so many would
     * never get to those that wait. Called now and then.
     */
    void tidy() {
        long now = clock.nanos();
        while (idleCount.get() > KEPT) {
            Lane oldest = idle.pollLast();
            if (oldest == null) {
                return;
            }
            if (now - oldest.idleSince < MOST_IDLE_NANOS) {
                idle.addLast(oldest);
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
