package dev.footfall.send;

import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Clients with one connection each, lent to one call at a time. OkHttp's own pool looks through all
 * its connections for every call, under locks that all calls share, and has a thread look after
 * them after every call: with 64 connections half of the processor's time goes there. Where one
 * connection carries many calls (HTTP/2, which TLS may come to), all calls share one client
 * instead.
 */
final class Lanes implements AutoCloseable {

    private final OkHttpClient client;
    private final boolean shared;
    private final Queue<OkHttpClient> opened = new ConcurrentLinkedQueue<>();

    /** Last back, first out: connections that are not needed stay idle and close. */
    private final ConcurrentLinkedDeque<OkHttpClient> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param client what every lane is like
     * @param tls whether the address asks for TLS
     */
    Lanes(OkHttpClient client, boolean tls) {
        this.client = client;
        this.shared = tls || client.protocols().contains(Protocol.H2_PRIOR_KNOWLEDGE);
    }

    /** A lane for one call, to be given back. */
    OkHttpClient take() {
        if (shared) {
            return client;
        }
        OkHttpClient waiting = idle.pollFirst();
        return waiting == null ? open() : waiting;
    }

    void giveBack(OkHttpClient lane) {
        if (!shared) {
            idle.addFirst(lane);
        }
    }

    private OkHttpClient open() {
        OkHttpClient lane =
                client.newBuilder()
                        .dispatcher(new Dispatcher())
                        .connectionPool(LanePool.create())
                        .build();
        opened.add(lane);
        return lane;
    }

    /** Closes the connections. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
        opened.forEach(lane -> lane.connectionPool().evictAll());
    }
}
