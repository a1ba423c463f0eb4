package dev.footfall.replay;

import java.util.Arrays;

/**
 * Gathers where each event is, in record order: five numbers an event, so that a million events
 * take some 40 MB.
 */
final class IndexBuilder {

    private long[] session = new long[1024];
    private long[] time = new long[1024];
    private long[] offset = new long[1024];
    private int[] length = new int[1024];
    private int[] tag = new int[1024];
    private int size;

    /** Adds an event; returns its number in record order. */
    int add(long sessionKey, long nanos, long at, int bytes, Kind kind, int part) {
        if (size == time.length) {
            grow();
        }
        session[size] = sessionKey;
        time[size] = nanos;
        offset[size] = at;
        length[size] = bytes;
        tag[size] = Tag.of(kind, part);
        return size++;
    }

    int size() {
        return size;
    }

    /** Puts an event into another session, where that could not be known when it was read. */
    void session(int event, long key) {
        session[event] = key;
    }

    /** Gives every event a time of its own, for logs that carry none. */
    void timeByOrder(long gapNanos) {
        for (int i = 0; i < size; i++) {
            time[i] = i * gapNanos;
        }
    }

    /** Groups the events by session. */
    LogIndex build() {
        LongMap numbers = new LongMap();
        int[] sessionOf = new int[size];
        for (int i = 0; i < size; i++) {
            sessionOf[i] = (int) numbers.putIfAbsent(session[i], numbers.size());
        }
        int[] starts = new int[numbers.size() + 1];
        for (int i = 0; i < size; i++) {
            starts[sessionOf[i] + 1]++;
        }
        Arrays.parallelPrefix(starts, Integer::sum);
        int[] next = starts.clone();
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[next[sessionOf[i]]++] = i;
        }
        for (int s = 0; s < numbers.size(); s++) {
            StableSort.byKey(order, starts[s], starts[s + 1], time);
        }
        return LogIndex.of(order, starts, time, offset, length, tag);
    }

    private void grow() {
        int more = size + (size >> 1);
        session = Arrays.copyOf(session, more);
        time = Arrays.copyOf(time, more);
        offset = Arrays.copyOf(offset, more);
        length = Arrays.copyOf(length, more);
        tag = Arrays.copyOf(tag, more);
    }
}
