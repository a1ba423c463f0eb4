package dev.footfall.replay;

/**
 * Where the events are, by session: sessions in the order of their first event's time, ties in
 * record order; a session's events by time, ties in record order.
 */
final class LogIndex {

    /** Event numbers in record order, grouped by session. */
    private final int[] order;

    /** Where a group starts; one more than there are groups. */
    private final int[] starts;

    /** The groups by time. */
    private final int[] sessions;

    private final long[] time;
    private final long[] offset;
    private final int[] length;
    private final int[] tag;

    private LogIndex(
            int[] order,
            int[] starts,
            int[] sessions,
            long[] time,
            long[] offset,
            int[] length,
            int[] tag) {
        this.order = order;
        this.starts = starts;
        this.sessions = sessions;
        this.time = time;
        this.offset = offset;
        this.length = length;
        this.tag = tag;
    }

    /** The groups come in the order of their first record, their events in the order of time. */
    static LogIndex of(
            int[] order, int[] starts, long[] time, long[] offset, int[] length, int[] tag) {
        int count = starts.length - 1;
        int[] sessions = new int[count];
        long[] firstTime = new long[count];
        for (int s = 0; s < count; s++) {
            sessions[s] = s;
            firstTime[s] = time[order[starts[s]]];
        }
        StableSort.byKey(sessions, 0, count, firstTime);
        return new LogIndex(order, starts, sessions, time, offset, length, tag);
    }

    int sessions() {
        return sessions.length;
    }

    int events() {
        return order.length;
    }

    /** How many events the session has. */
    int events(int session) {
        int group = sessions[session];
        return starts[group + 1] - starts[group];
    }

    /** The number, in record order, of a session's event. */
    int event(int session, int step) {
        return order[starts[sessions[session]] + step];
    }

    long time(int event) {
        return time[event];
    }

    long offset(int event) {
        return offset[event];
    }

    int length(int event) {
        return length[event];
    }

    int tag(int event) {
        return tag[event];
    }
}
