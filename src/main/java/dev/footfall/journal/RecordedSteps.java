package dev.footfall.journal;

import java.util.Arrays;

/** A set of events by session and step, twelve bytes each. */
public final class RecordedSteps {

    private static final int FIRST_ROOM = 1024;

    private long[] sessions = new long[FIRST_ROOM];
    private int[] steps = new int[FIRST_ROOM];
    private int size;

    RecordedSteps() {}

    /** Adds an event that comes after all before it, by session and then step. */
    void add(long session, int step) {
        if (size == sessions.length) {
            sessions = Arrays.copyOf(sessions, size * 2);
            steps = Arrays.copyOf(steps, size * 2);
        }
        sessions[size] = session;
        steps[size] = step;
        size++;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** Whether this event is among them. */
    public boolean contains(long session, int step) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(sessions[middle], session);
            if (order == 0) {
                order = Integer.compare(steps[middle], step);
            }
            if (order == 0) {
                return true;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return false;
    }
}
