package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_FREE = 32;

    private static final Logger LOG = LoggerFactory.getLogger(DuckWriter.class);

    private final DuckDBConnection connection;
    private final AtomicLong lost = new AtomicLong();
    private final Semaphore hurry = new Semaphore(0);
    private final Thread thread;

    private final Object lock = new Object();
    private final Map<String, Integer> slugIds = new HashMap<>();
    private final List<String> slugs = new ArrayList<>();
    private final ArrayDeque<Segment> free = new ArrayDeque<>();
    private List<Segment> pending = new ArrayList<>();
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
            Segment last = pending.isEmpty() ? null : pending.getLast();
            if (last == null || !last.fits(document)) {
                last = empty(document);
                pending.add(last);
                pendingBytes += last.capacity();
            }
            last.add(slugId(slug), document, at);
            nextSeq++;
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
            List<Segment> batch;
            List<String> names;
            long until;
            synchronized (lock) {
                last = closed;
                batch = pending;
                names = List.copyOf(slugs);
                until = nextSeq - 1;
                pending = new ArrayList<>();
                pendingBytes = 0;
                lock.notifyAll();
            }
            if (!batch.isEmpty()) {
                write(batch, names);
                synchronized (lock) {
                    written = until;
                    batch.forEach(this::reuse);
                    lock.notifyAll();
                }
            }
        }
        synchronized (lock) {
            free.forEach(Segment::close);
            free.clear();
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.warn("The store did not close in order: {}", e.getMessage());
        }
    }

    private void write(List<Segment> batch, List<String> names) {
        try (DuckDBAppender appender =
                connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, DuckStore.TABLE)) {
            for (Segment segment : batch) {
                for (int i = 0; i < segment.count(); i++) {
                    append(appender, segment, i, names.get(segment.slug(i)));
                }
            }
        } catch (SQLException e) {
            long before = lost.getAndAdd(batch.stream().mapToLong(Segment::count).sum());
            if (before == 0) {
                LOG.warn("Events are lost, the store does not take them: {}", e.getMessage());
            }
        }
    }

    private static void append(DuckDBAppender row, Segment segment, int index, String slug)
            throws SQLException {
        row.beginRow();
        row.append(segment.seq(index));
        row.appendEpochMicros(segment.micros(index));
        row.append(slug);
        row.append(segment.type(index));
        row.append(segment.session(index));
        row.append(segment.document(index));
        row.append(segment.query(index));
        row.append(segment.position(index));
        row.append(segment.json(index));
        row.endRow();
    }

    private int slugId(String slug) {
        Integer id = slugIds.get(slug);
        if (id == null) {
            id = slugs.size();
            slugIds.put(slug, id);
            slugs.add(slug);
        }
        return id;
    }

    private Segment empty(Document first) {
        Segment used = free.pollFirst();
        if (used != null) {
            used.clear(nextSeq);
            if (used.fits(first)) {
                return used;
            }
            free.addFirst(used);
        }
        return new Segment(nextSeq, first);
    }

    /** Keeps a usual one for the next events: new memory is slow at its first touch. */
    private void reuse(Segment segment) {
        if (segment.capacity() == Segment.USUAL && free.size() < MOST_FREE) {
            free.addFirst(segment);
        } else {
            segment.close();
        }
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
