package dev.footfall.endpoint;

import io.undertow.server.Connectors;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;

import org.xnio.channels.StreamSourceChannel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads one body on the exchange's thread, within a limit of bytes and of time. A body over the
 * limit is read on for a while and thrown away, so that the client is there to hear the answer.
 */
final class BodyReading {
    /** Whoever has not sent the body by then is cut off: a slow-loris client cannot hold on. */
    static final long DEADLINE_MS = 10_000;

    private static final int FIRST = 1024;
    private static final int PATIENCE = 16;

    /** A client that announces a large body and sends none of it takes no more memory than this. */
    private static final int MOST_TAKEN_ON_TRUST = 16 << 10;

    /** Read on at least so far: a small limit must not cut clients off before they hear 413. */
    private static final long LEAST_READ = 2L << 20;

    private static final Answer TOO_LARGE = ErrorEnvelope.of(413, Reasons.of(413));

    private final HttpServerExchange exchange;
    private final int limit;
    private final Consumer<Answer> refuse;
    private final Consumer<byte[]> use;

    private ByteBuffer body = ByteBuffer.allocate(0);
    private long thrownAway;
    private boolean done;

    /**
     * @param limit bytes that the body may have
     * @param refuse is given the answer when the body is too large
     * @param use is given the body
     */
    BodyReading(
            HttpServerExchange exchange, int limit, Consumer<Answer> refuse, Consumer<byte[]> use) {
        this.exchange = exchange;
        this.limit = limit;
        this.refuse = refuse;
        this.use = use;
    }

    /** How many bytes of one body are read at most, those that are thrown away included. */
    private static long mostRead(int limit) {
        return Math.max(LEAST_READ, (long) limit * PATIENCE);
    }

    /** Reads what is there; the rest is read when it comes. */
    void start() {
        long length = exchange.getRequestContentLength();
        if (length > limit && !isWorthReading(length)) {
            tooLarge();
            giveUpLater();
            return;
        }
        long announced = length < 0 ? FIRST : Math.min(length, MOST_TAKEN_ON_TRUST);
        body = ByteBuffer.allocate((int) Math.min(announced, limit));
        StreamSourceChannel channel = exchange.getRequestChannel();
        if (read(channel)) {
            finish();
            return;
        }
        if (!done) {
            channel.getReadSetter().set(this::readOn);
            channel.resumeReads();
            giveUpLater();
        }
    }

    private boolean isWorthReading(long length) {
        return length <= mostRead(limit) && !exchange.getRequestHeaders().contains(Headers.EXPECT);
    }

    private void readOn(StreamSourceChannel channel) {
        if (!done && read(channel)) {
            channel.suspendReads();
            Connectors.executeRootHandler(_ -> finish(), exchange);
        }
    }

    /** Whether the body has ended. */
    private boolean read(StreamSourceChannel channel) {
        try {
            while (!exchange.isRequestComplete()) {
                makeRoom();
                boolean over = !body.hasRemaining();
                int count = channel.read(over ? ByteBuffer.allocate(FIRST) : body);
                if (count == 0) {
                    return false;
                }
                if (over && count > 0) {
                    thrownAway += count;
                }
                if (thrownAway > mostRead(limit)) {
                    throw new IOException("a body without end");
                }
            }
            return true;
        } catch (IOException e) {
            // The client has gone in the middle of its body, broke the framing, or goes on and on.
            done = true;
            Delivery.drop(exchange);
            return false;
        }
    }

    private void makeRoom() {
        if (!body.hasRemaining() && body.capacity() < limit) {
            int larger = (int) Math.min(limit, Math.max(FIRST, 2L * body.capacity()));
            body = ByteBuffer.wrap(Arrays.copyOf(body.array(), larger)).position(body.position());
        }
    }

    private void finish() {
        done = true;
        if (thrownAway > 0) {
            tooLarge();
        } else if (body.hasRemaining()) {
            use.accept(Arrays.copyOf(body.array(), body.position()));
        } else {
            use.accept(body.array());
        }
    }

    private void tooLarge() {
        exchange.setPersistent(false);
        refuse.accept(TOO_LARGE);
    }

    private void giveUpLater() {
        exchange.getIoThread().executeAfter(this::giveUp, DEADLINE_MS, TimeUnit.MILLISECONDS);
    }

    private void giveUp() {
        if (!exchange.isRequestComplete()) {
            done = true;
            Delivery.drop(exchange);
        }
    }
}
