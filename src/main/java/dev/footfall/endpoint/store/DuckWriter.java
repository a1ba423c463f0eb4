package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;
import dev.footfall.endpoint.judge.Field;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Appends events to the table from one thread of its own, a batch every {@value #INTERVAL_MS} ms. A
 * batch that fails is lost and counted, as the service swallows its write errors.
 */
final class DuckWriter implements AutoCloseable {
    static final int INTERVAL_MS = 100;

    /** When so many bytes wait to be written, whoever brings more waits too. */
    private static final long MOST_PENDING = 64L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DuckWriter.class);

    private record Pending(long seq, String slug, Document document, Instant at) {}

    private final DuckDBConnection connection;
    private final AtomicLong lost = new AtomicLong();
    private final Semaphore hurry = new Semaphore(0);
    private final Thread thread;

    private final Object lock = new Object();
    private List<Pending> pending = new ArrayList<>();
    private long pendingBytes;
    private long nextSeq;
    private long written;
    private boolean closed;

    DuckWriter(DuckDBConnection connection, long firstSeq) {
        this.connection = connection;
        this.nextSeq = firstSeq;
        this.written = firstSeq - 1;
        this.thread = Thread.ofPlatform().name("endpoint-store").daemon().start(this::run);
    }

    void add(String slug, Document document, Instant at) {
        synchronized (lock) {
            while (pendingBytes > MOST_PENDING && !closed && isWaiting()) {
                hurry.release();
            }
            if (closed) {
                lost.incrementAndGet();
                return;
            }
            pending.add(new Pending(nextSeq++, slug, document, at));
            pendingBytes += document.json().length;
        }
    }

    /** Waits until all that was added before is written, or lost. */
    void flush() {
        synchronized (lock) {
            long until = nextSeq - 1;
            hurry.release();
            while (written < until && thread.isAlive() && isWaiting()) {
                hurry.release();
            }
        }
    }

    long lost() {
        return lost.get();
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            hurry.release();
            lock.notifyAll();
        }
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // What was acknowledged is still written: closing must not lose it.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean last = false;
        while (!last) {
            pause();
            List<Pending> batch;
            synchronized (lock) {
                last = closed;
                batch = pending;
                pending = new ArrayList<>(Math.max(16, batch.size()));
                pendingBytes = 0;
                lock.notifyAll();
            }
            if (!batch.isEmpty()) {
                write(batch);
                synchronized (lock) {
                    written = batch.getLast().seq();
                    lock.notifyAll();
                }
            }
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The store did not close in order: {}", e.getMessage());
        }
    }

    private void write(List<Pending> batch) {
        try (DuckDBAppender appender =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, DuckStore.TABLE)) {
            for (Pending event : batch) {
                append(appender, event);
            }
        } catch (SQLException e) {
            long before = lost.getAndAdd(batch.size());
            if (before == 0) {
                LOG.warn("Events are lost, the store does not take them: {}", e.getMessage());
            }
        }
    }

    private static void append(DuckDBAppender row, Pending event) throws SQLException {
        Document document = event.document();
        Instant at = event.at();
        row.beginRow();
        row.append(event.seq());
        row.appendEpochMicros(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000);
        row.append(event.slug());
        row.append(document.text(Field.EVENT_TYPE));
        row.append(document.text(Field.SESSION_ID));
        row.append(document.text(Field.DOCUMENT_ID));
        row.append(document.text(Field.QUERY));
        row.append(document.integer(Field.POSITION));
        row.append(new String(document.json(), StandardCharsets.UTF_8));
        row.endRow();
    }

    /** Lets events gather, unless someone is in a hurry. */
    private void pause() {
        try {
            if (hurry.tryAcquire(INTERVAL_MS, TimeUnit.MILLISECONDS)) {
                hurry.drainPermits();
            }
        } catch (InterruptedException e) {
            // Nobody interrupts this thread; it ends when the store closes.
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the writer a while; false when the waiting thread is interrupted. */
    @SuppressWarnings("WaitNotInLoop") // Those who call it loop.
    private boolean isWaiting() {
        try {
            lock.wait(INTERVAL_MS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
