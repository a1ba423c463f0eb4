package dev.footfall.replay;

/** From hashes to numbers, in two flat columns. {@link Hash64#NONE} is no key. */
final class LongMap {

    /** What {@link #get} gives for a key that is not there. */
    static final long ABSENT = Long.MIN_VALUE;

    private final Spill spill;
    private LongColumn keys;
    private LongColumn values;
    private long size;

    LongMap(Spill spill) {
        this.spill = spill;
        this.keys = new LongColumn(spill, 64);
        this.values = new LongColumn(spill, 64);
    }

    long get(long key) {
        long slot = slot(key);
        return keys.get(slot) == key ? values.get(slot) : ABSENT;
    }

    /** Keeps the first value of a key; returns the one kept. */
    long putIfAbsent(long key, long value) {
        long slot = slot(key);
        if (keys.get(slot) == key) {
            return values.get(slot);
        }
        if (size * 2 >= keys.size()) {
            grow();
            slot = slot(key);
        }
        keys.set(slot, key);
        values.set(slot, value);
        size++;
        return value;
    }

    long size() {
        return size;
    }

    /** Lets go of the room; the map must not be used then. */
    void clear() {
        keys.clear();
        values.clear();
    }

    private long slot(long key) {
        long mask = keys.size() - 1;
        long slot = key & mask;
        long found = keys.get(slot);
        while (found != Hash64.NONE && found != key) {
            slot = slot + 1 & mask;
            found = keys.get(slot);
        }
        return slot;
    }

    private void grow() {
        LongColumn oldKeys = keys;
        LongColumn oldValues = values;
        keys = new LongColumn(spill, oldKeys.size() * 2);
        values = new LongColumn(spill, oldKeys.size() * 2);
        for (long i = 0; i < oldKeys.size(); i++) {
            long key = oldKeys.get(i);
            if (key != Hash64.NONE) {
                long slot = slot(key);
                keys.set(slot, key);
                values.set(slot, oldValues.get(i));
            }
        }
        oldKeys.clear();
        oldValues.clear();
    }
}
