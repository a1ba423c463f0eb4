package dev.footfall.journal;

import dev.footfall.clock.Clock;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The durable record of a run, written behind the hot path: {@link #record} puts an entry into a
 * queue, one thread stores what is there twice a second. When the process is killed, at most a
 * second is lost. When the disk fails, {@link #state} says what was lost and why; the run never
 * sees an exception.
 */
public final class Journal implements AutoCloseable {

    /** The file's name in the run directory. */
    public static final String FILE = "outcomes.duckdb";

    private static final int QUEUE = 1 << 16;
    private static final long BODIES_WAITING = 32_000_000;
    private static final long BODIES_STORED = 512_000_000;
    private static final long PATIENCE_NANOS = 1_000_000_000;
    private static final long MOST_PATIENCE_NANOS = 2_000_000_000;
    private static final long STEP_NANOS = 1_000_000;
    private static final Duration CLOSING = Duration.ofSeconds(60);

    private final Clock clock;
    private final EntryQueue queue;
    private final BodyBudget bodies = new BodyBudget(BODIES_WAITING, BODIES_STORED);
    private final AtomicLong dropped = new AtomicLong();
    private final Reserve reserve;
    private final JournalWriter writer;
    private final Thread thread;
    private volatile boolean choked;
    private volatile boolean closed;

    private Journal(Path dir, Clock clock, long start, int capacity) {
        this.clock = clock;
        this.queue = new EntryQueue(capacity);
        this.reserve = new Reserve(dir);
        this.writer =
                new JournalWriter(
                        dir.resolve(FILE),
                        reserve,
                        clock,
                        start,
                        clock.now().minusNanos(clock.nanos() - start),
                        queue,
                        bodies,
                        dropped);
        this.thread = Thread.ofPlatform().daemon().name("footfall-journal").start(writer);
    }

    /** As {@link #open(Path, Clock, long)}, for a run that starts now. */
    public static Journal open(Path dir, Clock clock) {
        return open(dir, clock, clock.nanos());
    }

    /**
     * Begins a record, or a further part of the one that is there. Returns at once: the file is
     * opened behind the run, and trouble with it shows in {@link #state}.
     *
     * @param dir the run directory, which exists
     * @param start the run's start, as the clock's nanoseconds
     */
    public static Journal open(Path dir, Clock clock, long start) {
        return new Journal(dir, clock, start, QUEUE);
    }

    static Journal open(Path dir, Clock clock, int capacity) {
        return new Journal(dir, clock, clock.nanos(), capacity);
    }

    /**
     * Takes an entry in; well under a microsecond. Waits only when the disk is tens of thousands of
     * entries behind: a second while it stands still, two at most, then the entry is counted as
     * lost, and so are all that follow until there is room again.
     */
    public void record(JournalEntry entry) {
        JournalEntry kept = bodies.enter(entry);
        if (closed || writer.trouble() != null || !taken(kept)) {
            bodies.refund(kept);
            dropped.incrementAndGet();
        }
    }

    /**
     * Records that the run was steered; any thread, never waits.
     *
     * @param at the clock's nanoseconds
     * @param word what was done
     */
    public void steered(long at, String word) {
        writer.steered(new SteeringMark(at, word));
    }

    /** Once one entry has waited in vain, the next don't wait until there is room again. */
    private boolean taken(JournalEntry entry) {
        if (queue.offer(entry)) {
            if (choked) {
                choked = false;
            }
            return true;
        }
        if (!choked) {
            if (offerPatiently(entry)) {
                return true;
            }
            choked = true;
        }
        return false;
    }

    /** A disk that is slow but moves is waited for longer than one that stands still. */
    private boolean offerPatiently(JournalEntry entry) {
        long now = clock.nanos();
        long end = now + MOST_PATIENCE_NANOS;
        long moved = now;
        long taken = queue.taken();
        try {
            while (writer.trouble() == null && now < end && now - moved < PATIENCE_NANOS) {
                clock.waitUntil(now + STEP_NANOS);
                if (queue.offer(entry)) {
                    return true;
                }
                now = clock.nanos();
                if (queue.taken() != taken) {
                    taken = queue.taken();
                    moved = now;
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** How the record fares; any thread, any time. */
    public JournalState state() {
        String trouble = writer.trouble();
        long stored = writer.stored();
        long accepted = queue.accepted();
        if (trouble != null) {
            return new JournalState.Losing(
                    stored, dropped.get() + accepted - stored, trouble, true);
        }
        if (dropped.get() > 0) {
            return new JournalState.Losing(stored, dropped.get(), JournalTrouble.TOO_SLOW, closed);
        }
        if (thread.isAlive()) {
            return new JournalState.Recording(stored, accepted - stored);
        }
        return stored == accepted
                ? new JournalState.Closed(stored)
                : new JournalState.Losing(
                        stored, accepted - stored, "they came after the record's end", true);
    }

    /**
     * Reads along while the record is written, sharing its file; what is not yet stored is not
     * seen. Close it soon after the end, since the file stays open as long.
     *
     * @return null when the file is not open yet, or not any more: then open it by its directory
     */
    public @Nullable JournalReader reader() {
        return writer.reader();
    }

    /**
     * Stores the rest and marks the end.
     *
     * @param how {@code finished} or {@code stopped}: what a report will say
     * @return how the record fared; {@code Losing} when it could not be completed
     */
    public JournalState end(String how) {
        closed = true;
        writer.endWith(how);
        clock.wake(thread);
        try {
            if (!thread.join(CLOSING)) {
                writer.giveUp(
                        "the disk did not take the rest within " + CLOSING.toSeconds() + " s");
            }
        } catch (InterruptedException stop) {
            writer.giveUp("the run was interrupted while the rest was being written");
            Thread.currentThread().interrupt();
        }
        reserve.giveBack();
        return state();
    }

    /** As {@link #end} with {@code stopped}; does nothing after it. */
    @Override
    public void close() {
        if (!closed) {
            end("stopped");
        }
    }
}
