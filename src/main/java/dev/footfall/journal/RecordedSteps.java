package dev.footfall.journal;

import java.util.Arrays;

/** A set of events by session and step, twelve bytes each. */
public final class RecordedSteps {

    private static final int FIRST_ROOM = 1024;

    private long[] sessions = new long[FIRST_ROOM];
    private int[] steps = new int[FIRST_ROOM];
    private int size;

    RecordedSteps() {}

    /** No events. */
    public static RecordedSteps none() {
        return new RecordedSteps();
    }

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

    /** How many of a session's steps there are, from its first to the last that is here. */
    public int stepsOf(long session) {
        int after = placeOf(session, Integer.MAX_VALUE);
        return after > 0 && sessions[after - 1] == session ? steps[after - 1] + 1 : 0;
    }

    /** The highest session number; -1 for none. */
    public long lastSession() {
        return size == 0 ? -1 : sessions[size - 1];
    }

    /**
     * Goes through the sessions in ascending order.
     *
     * @param each takes a session's number and its {@link #stepsOf}
     */
    public void eachSession(SessionSteps each) {
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || sessions[i + 1] != sessions[i]) {
                each.accept(sessions[i], steps[i] + 1);
            }
        }
    }

    /** Takes a session's number and how many of its steps there are. */
    @FunctionalInterface
    public interface SessionSteps {
        /** See {@link #eachSession}. */
        void accept(long session, int steps);
    }

    /** Whether no step is missing before one that is here. */
    public boolean gapless() {
        for (int i = 0; i < size; i++) {
            boolean first = i == 0 || sessions[i - 1] != sessions[i];
            if (steps[i] != (first ? 0 : steps[i - 1] + 1)) {
                return false;
            }
        }
        return true;
    }

    /** Whether this event is among them. */
    public boolean contains(long session, int step) {
        int place = placeOf(session, step);
        return place < size && sessions[place] == session && steps[place] == step;
    }

    /** Where this event is, or would be. */
    private int placeOf(long session, int step) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = Long.compare(sessions[middle], session);
            if (order == 0) {
                order = Integer.compare(steps[middle], step);
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
