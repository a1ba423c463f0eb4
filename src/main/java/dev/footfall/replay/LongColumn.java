package dev.footfall.replay;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/** A list of numbers that grows in pieces, which may lie outside of the heap. */
final class LongColumn {

    private static final int BITS = 15;
    private static final int PIECE = 1 << BITS;

    private final Spill spill;
    private MemorySegment[] pieces = new MemorySegment[0];
    private long size;

    LongColumn(Spill spill) {
        this.spill = spill;
    }

    /** A column of so many zeros. */
    LongColumn(Spill spill, long size) {
        this(spill);
        reserve(size);
        this.size = size;
    }

    long size() {
        return size;
    }

    long get(long index) {
        return pieces[(int) (index >> BITS)].getAtIndex(ValueLayout.JAVA_LONG, index & (PIECE - 1));
    }

    void set(long index, long value) {
        pieces[(int) (index >> BITS)].setAtIndex(ValueLayout.JAVA_LONG, index & (PIECE - 1), value);
    }

    void add(long value) {
        if (size == (long) pieces.length << BITS) {
            reserve(size + 1);
        }
        set(size++, value);
    }

    /** Lets go of the room; the column is empty then. */
    void clear() {
        for (MemorySegment piece : pieces) {
            spill.release(piece);
        }
        pieces = new MemorySegment[0];
        size = 0;
    }

    private void reserve(long wanted) {
        int count = (int) ((wanted + PIECE - 1) >> BITS);
        int old = pieces.length;
        if (count > old) {
            pieces = Arrays.copyOf(pieces, count);
            for (int i = old; i < count; i++) {
                pieces[i] = spill.longs(PIECE);
            }
        }
    }
}
