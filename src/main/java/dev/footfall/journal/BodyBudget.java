package dev.footfall.journal;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps bodies from filling memory or disk when everything fails: beyond a limit, an entry is
 * recorded without them.
 */
final class BodyBudget {

    private final long mostWaiting;
    private final long mostStored;
    private final AtomicLong waiting = new AtomicLong();
    private long stored;

    /**
     * @param mostWaiting characters that may wait in memory
     * @param mostStored characters that may be stored in one run
     */
    BodyBudget(long mostWaiting, long mostStored) {
        this.mostWaiting = mostWaiting;
        this.mostStored = mostStored;
    }

    /** On the way into the queue; any thread. */
    JournalEntry enter(JournalEntry entry) {
        int size = entry.bodySize();
        if (size == 0) {
            return entry;
        }
        if (waiting.addAndGet(size) > mostWaiting) {
            waiting.addAndGet(-size);
            return entry.withoutBodies();
        }
        return entry;
    }

    /** When an entry did not get into the queue after all. */
    void refund(JournalEntry entry) {
        waiting.addAndGet(-entry.bodySize());
    }

    /** On the way out of the queue; the writer only. */
    JournalEntry leave(JournalEntry entry) {
        int size = entry.bodySize();
        if (size == 0) {
            return entry;
        }
        waiting.addAndGet(-size);
        if (stored + size > mostStored) {
            return entry.withoutBodies();
        }
        stored += size;
        return entry;
    }
}
