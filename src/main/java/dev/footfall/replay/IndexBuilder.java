package dev.footfall.replay;

/** Gathers where each event is, in record order: four numbers an event. */
final class IndexBuilder {

    private final Spill spill;
    private final LongColumn session;
    private final LongColumn time;
    private final LongColumn offset;
    private final LongColumn shape;

    IndexBuilder(Spill spill) {
        this.spill = spill;
        this.session = new LongColumn(spill);
        this.time = new LongColumn(spill);
        this.offset = new LongColumn(spill);
        this.shape = new LongColumn(spill);
    }

    /** Adds an event; returns its number in record order. */
    long add(long sessionKey, long nanos, LogCollector.Place place) {
        session.add(sessionKey);
        time.add(nanos);
        offset.add(place.offset());
        shape.add((long) place.length() << 32 | Tag.of(place.kind(), place.part()));
        return time.size() - 1;
    }

    long size() {
        return time.size();
    }

    /** Puts an event into another session, where that could not be known when it was read. */
    void session(long event, long key) {
        session.set(event, key);
    }

    /** Gives every event a time of its own, for logs that carry none. */
    void timeByOrder(long gapNanos) {
        for (long i = 0; i < size(); i++) {
            time.set(i, i * gapNanos);
        }
    }

    /** Lets go of everything gathered. */
    void clear() {
        session.clear();
        time.clear();
        offset.clear();
        shape.clear();
    }

    /** Groups the events by session: sessions as they first come, their events by time. */
    LogIndex build() {
        LongMap numbers = new LongMap(spill);
        for (long i = 0; i < size(); i++) {
            session.set(i, numbers.putIfAbsent(session.get(i), numbers.size()));
        }
        long count = numbers.size();
        numbers.clear();
        LongColumn starts = starts(count);
        LongColumn next = new LongColumn(spill, count);
        LongColumn order = new LongColumn(spill, size());
        for (long i = 0; i < size(); i++) {
            long group = session.get(i);
            long filled = next.get(group);
            order.set(starts.get(group) + filled, i);
            next.set(group, filled + 1);
        }
        session.clear();
        for (long s = 0; s < count; s++) {
            StableSort.byKey(order, starts.get(s), starts.get(s + 1), time);
            next.set(s, time.get(order.get(starts.get(s))));
        }
        LongColumn sessions = new LongColumn(spill, count);
        for (long s = 0; s < count; s++) {
            sessions.set(s, s);
        }
        StableSort.byKey(sessions, 0, count, next);
        next.clear();
        return new LogIndex(order, starts, sessions, time, offset, shape);
    }

    /** Where each group starts; one more than there are groups. */
    private LongColumn starts(long count) {
        LongColumn starts = new LongColumn(spill, count + 1);
        for (long i = 0; i < size(); i++) {
            long after = session.get(i) + 1;
            starts.set(after, starts.get(after) + 1);
        }
        for (long s = 0; s < count; s++) {
            starts.set(s + 1, starts.get(s + 1) + starts.get(s));
        }
        return starts;
    }
}
