package dev.footfall.journal;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A bounded queue with many writers and one reader, without locks: a writer claims a place with one
 * compare-and-set and fills it, so that thousands of virtual threads never wait for each other.
 */
final class EntryQueue {

    private final int capacity;
    private final AtomicReferenceArray<@Nullable JournalEntry> places;
    private final AtomicLong claimed = new AtomicLong();
    private final AtomicLong taken = new AtomicLong();

    /**
     * @param capacity a power of two
     */
    EntryQueue(int capacity) {
        if (Integer.bitCount(capacity) != 1) {
            throw new IllegalArgumentException("not a power of two: " + capacity);
        }
        this.capacity = capacity;
        this.places = new AtomicReferenceArray<>(capacity);
    }

    /** Any thread. False when full. */
    boolean offer(JournalEntry entry) {
        long place = claimed.get();
        while (place - taken.get() < capacity) {
            if (claimed.compareAndSet(place, place + 1)) {
                places.setRelease(index(place), entry);
                return true;
            }
            place = claimed.get();
        }
        return false;
    }

    /** The reader only. Null when empty, or when the next writer has claimed but not filled. */
    @Nullable JournalEntry poll() {
        long place = taken.getPlain();
        JournalEntry entry = places.getAcquire(index(place));
        if (entry != null) {
            places.setPlain(index(place), null);
            taken.setRelease(place + 1);
        }
        return entry;
    }

    /** How many were ever taken in. */
    long accepted() {
        return claimed.get();
    }

    /** How many were ever read. */
    long taken() {
        return taken.get();
    }

    /** Whether all that was ever taken in has been read. */
    boolean isEmpty() {
        return taken.get() == claimed.get();
    }

    private int index(long place) {
        return (int) place & (capacity - 1);
    }
}
