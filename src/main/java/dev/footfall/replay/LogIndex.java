package dev.footfall.replay;

/**
 * Where the events are, by session: sessions in the order of their first event's time, ties in
 * record order; a session's events by time, ties in record order.
 *
 * @param order event numbers in record order, grouped by session
 * @param starts where a group starts; one more than there are groups
 * @param groups the groups by time
 * @param times of the events, nanoseconds since 1970
 * @param offsets of the events' records in the log
 * @param shapes the record's length in the upper half, its {@link Tag} in the lower
 */
record LogIndex(
        LongColumn order,
        LongColumn starts,
        LongColumn groups,
        LongColumn times,
        LongColumn offsets,
        LongColumn shapes) {

    long sessions() {
        return groups.size();
    }

    long events() {
        return order.size();
    }

    /** How many events the session has. */
    int events(long session) {
        long group = groups.get(session);
        return Math.toIntExact(starts.get(group + 1) - starts.get(group));
    }

    /** The number, in record order, of a session's event. */
    long event(long session, int step) {
        return order.get(starts.get(groups.get(session)) + step);
    }

    long time(long event) {
        return times.get(event);
    }

    long offset(long event) {
        return offsets.get(event);
    }

    int length(long event) {
        return (int) (shapes.get(event) >>> 32);
    }

    int tag(long event) {
        return (int) shapes.get(event);
    }
}
