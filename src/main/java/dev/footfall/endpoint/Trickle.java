package dev.footfall.endpoint;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;

import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Writes an answer's body in pieces, on the exchange's own thread. */
final class Trickle {
    private static final long TICK_MS = 50;
    private static final double TICKS_PER_SECOND = 1000.0 / TICK_MS;

    private final HttpServerExchange exchange;
    private final StreamSinkChannel channel;
    private final ByteBuffer body;
    private final double bytesPerTick;
    private final int last;
    private double allowed = 1;

    private Trickle(HttpServerExchange exchange, ByteBuffer body, double bytesPerTick, int last) {
        exchange.setResponseContentLength(body.remaining());
        this.exchange = exchange;
        this.channel = exchange.getResponseChannel();
        this.body = body;
        this.bytesPerTick = bytesPerTick;
        this.last = last;
    }

    /** Sends all of {@code body} at {@code bytesPerSecond}, the first byte at once. */
    static void slowly(HttpServerExchange exchange, ByteBuffer body, double bytesPerSecond) {
        start(new Trickle(exchange, body, bytesPerSecond / TICKS_PER_SECOND, body.limit()));
    }

    /** Sends half of {@code body}, then closes the connection. */
    static void half(HttpServerExchange exchange, ByteBuffer body) {
        start(new Trickle(exchange, body, body.limit(), body.limit() / 2));
    }

    private static void start(Trickle trickle) {
        trickle.exchange.dispatch(SameThreadExecutor.INSTANCE, trickle::tick);
    }

    private void tick() {
        allowed += bytesPerTick;
        ByteBuffer piece = body.duplicate().limit((int) Math.min(allowed, last));
        try {
            while (piece.hasRemaining() && channel.write(piece) > 0) {
                body.position(piece.position());
            }
            boolean flushed = channel.flush();
            if (body.position() < last || !flushed) {
                exchange.getIoThread().executeAfter(this::tick, TICK_MS, TimeUnit.MILLISECONDS);
            } else if (last < body.limit()) {
                Delivery.drop(exchange);
            } else {
                exchange.endExchange();
            }
        } catch (IOException | RejectedExecutionException gone) {
            // The client has gone, or the endpoint is closing: there is nobody left to be slow for.
            IoUtils.safeClose(exchange.getConnection());
        }
    }
}
