package dev.footfall.journal;

import dev.footfall.clock.Clock;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The one thread that writes: empties the queue, stores twice a second, gives up once and for all.
 */
final class JournalWriter implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final long POLL_NANOS = 50_000_000;
    private static final long FLUSH_NANOS = 500_000_000;
    private static final int MOST_UNSTORED = 16_384;

    private final Path file;
    private final Reserve reserve;
    private final Clock clock;
    private final long start;
    private final Instant startedAt;
    private final EntryQueue queue;
    private final BodyBudget bodies;
    private final AtomicLong dropped;
    private volatile long stored;
    private volatile @Nullable String trouble;
    private volatile @Nullable JournalStore open;
    private volatile @Nullable String end;
    private final Queue<SteeringMark> marks = new ConcurrentLinkedQueue<>();
    private @Nullable Object identity;
    private boolean ended;
    private long appended;

    JournalWriter(
            Path file,
            Reserve reserve,
            Clock clock,
            long start,
            Instant startedAt,
            EntryQueue queue,
            BodyBudget bodies,
            AtomicLong dropped) {
        this.file = file;
        this.reserve = reserve;
        this.clock = clock;
        this.start = start;
        this.startedAt = startedAt;
        this.queue = queue;
        this.bodies = bodies;
        this.dropped = dropped;
    }

    /** How many entries are safely stored. */
    long stored() {
        return stored;
    }

    /** Why nothing more is written; null while all is well. */
    @Nullable String trouble() {
        return trouble;
    }

    /** Takes a mark whose time is the clock's. */
    void steered(SteeringMark mark) {
        marks.add(mark);
    }

    /** Asks for the end: the rest is written, then the mark {@code how}. */
    void endWith(String how) {
        end = how;
    }

    /** Says that the rest will not be waited for. */
    void giveUp(String because) {
        trouble = because;
    }

    @Override
    public void run() {
        reserve.keep();
        try (JournalStore store = JournalStore.open(file, start, startedAt)) {
            identity = identity();
            open = store;
            write(store);
        } catch (SQLException | RuntimeException | LinkageError cause) {
            LOG.debug("journal {}", file, cause);
            if (!ended) {
                trouble = JournalTrouble.because(file, cause);
            }
        } catch (InterruptedException cut) {
            trouble = "the writer of the record was interrupted";
            Thread.currentThread().interrupt();
        } finally {
            open = null;
        }
        noticeLoss();
    }

    /** Nothing fails when a file that is open is deleted: it is written to, and nobody finds it. */
    private boolean noticeLoss() {
        if (trouble != null || identity == null || identity.equals(identity())) {
            return trouble != null;
        }
        stored = 0;
        trouble = JournalTrouble.takenAway(file);
        return true;
    }

    /** What tells the file from another of its name; null where there is none. */
    private @Nullable Object identity() {
        try {
            Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
            return key == null ? file : key;
        } catch (IOException none) {
            return null;
        }
    }

    /** A reader of what is stored so far; null while the file is not open. */
    @Nullable JournalReader reader() {
        JournalStore store = open;
        try {
            return store == null ? null : JournalReader.of(file, store.readAlong());
        } catch (SQLException closing) {
            LOG.debug("no reader of {} any more", file, closing);
            return null;
        }
    }

    private void write(JournalStore store) throws SQLException, InterruptedException {
        // What came while the file was being opened has waited long enough.
        long flushed = clock.nanos() - FLUSH_NANOS;
        while (true) {
            String how = end;
            int more = append(store);
            boolean last = how != null && queue.isEmpty();
            for (SteeringMark mark = marks.poll(); mark != null; mark = marks.poll()) {
                store.steered(mark);
            }
            long now = clock.nanos();
            if (appended > stored
                    && (last || more == MOST_UNSTORED || now - flushed >= FLUSH_NANOS)) {
                store.flush();
                stored = appended;
                flushed = now;
                if (noticeLoss()) {
                    return;
                }
            }
            if (how != null && last) {
                long lost = dropped.get();
                store.end(how, now, lost, lost == 0 ? "" : JournalTrouble.TOO_SLOW);
                // Whatever closing the file brings now: the rows and the mark are in its log.
                ended = true;
                return;
            }
            if (how == null && more < MOST_UNSTORED) {
                clock.waitUntil(now + POLL_NANOS);
            }
        }
    }

    /** Appends what waits, up to a limit, so that a failing disk takes little with it. */
    private int append(JournalStore store) throws SQLException {
        int more = 0;
        while (more < MOST_UNSTORED) {
            JournalEntry entry = queue.poll();
            if (entry == null) {
                break;
            }
            store.append(bodies.leave(entry));
            more++;
        }
        appended += more;
        return more;
    }
}
