package dev.footfall.replay;

import java.util.Arrays;

/** Times of a log with the hours taken out in which nobody did anything. */
final class IdleGaps {

    private static final int FIRST_ROOM = 64;

    private long[] ends = new long[FIRST_ROOM];
    private long[] removed = new long[FIRST_ROOM];
    private int count;

    private IdleGaps() {}

    /** Leaves times as they are. */
    static IdleGaps none() {
        return new IdleGaps();
    }

    /**
     * Shortens every gap.
     *
     * @param times ascending
     * @param longest nanoseconds that a gap may have, from 0
     */
    static IdleGaps over(LongColumn times, long longest) {
        IdleGaps gaps = new IdleGaps();
        long sum = 0;
        for (long i = 1; i < times.size(); i++) {
            long gap = times.get(i) - times.get(i - 1);
            if (gap > longest) {
                sum += gap - longest;
                gaps.add(times.get(i), sum);
            }
        }
        return gaps;
    }

    /** The time that this one becomes; the order of times stays. */
    long shortened(long time) {
        int at = Arrays.binarySearch(ends, 0, count, time);
        int gap = at >= 0 ? at : -at - 2;
        return gap < 0 ? time : time - removed[gap];
    }

    private void add(long end, long sum) {
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            removed = Arrays.copyOf(removed, 2 * count);
        }
        ends[count] = end;
        removed[count++] = sum;
    }
}
