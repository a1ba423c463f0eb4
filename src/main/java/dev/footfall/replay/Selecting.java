package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** Picks the part of a log that is to be played. */
final class Selecting {

    /** Between two rounds, in the log's time. */
    private static final long BETWEEN_ROUNDS = 1_000_000_000L;

    private final Spill spill;
    private final LogIndex index;
    private final ReplayOptions options;
    private final long from;
    private final long until;

    private Selecting(Spill spill, LogIndex index, long firstNanos, ReplayOptions options) {
        this.spill = spill;
        this.index = index;
        this.options = options;
        this.from = plus(firstNanos, options.from());
        this.until = plus(firstNanos, options.until());
    }

    /** The part; it may be empty. Takes time in proportion to the log. */
    static SelectedLog of(
            RecordedLog log,
            Spill spill,
            LogIndex index,
            RecordReader reader,
            String name,
            long firstNanos,
            ReplayOptions options) {
        Selecting work = new Selecting(spill, index, firstNanos, options);
        Part part = work.part();
        IdleGaps gaps = work.gaps(part);
        long first = part.count() == 0 ? 0 : part.firstTime(0);
        long length =
                part.count() == 0 ? 0 : gaps.shortened(part.lastTime()) - gaps.shortened(first);
        long perRound = part.count();
        long round = length + BETWEEN_ROUNDS;
        return new SelectedLog(
                log,
                options,
                new SelectedSessions(part, gaps, reader, name, options),
                session ->
                        session / perRound * round
                                + gaps.shortened(part.firstTime(session % perRound))
                                - gaps.shortened(first),
                part.events() * options.rounds(),
                length);
    }

    private static long plus(long first, @Nullable Duration after) {
        try {
            return after == null ? Long.MAX_VALUE : Math.addExact(first, after.toNanos());
        } catch (ArithmeticException beyond) {
            return Long.MAX_VALUE;
        }
    }

    /** Which sessions, and which steps of each. */
    record Part(
            LogIndex index,
            @Nullable LongColumn sessions,
            @Nullable LongColumn steps,
            long count,
            long events,
            long lastTime) {

        /** The log's number of the session that is the n-th here. */
        long session(long n) {
            return sessions == null ? n : sessions.get(n);
        }

        int firstStep(long session) {
            return steps == null ? 0 : (int) (steps.get(session) >>> 32);
        }

        int endStep(long session) {
            return steps == null ? index.events(session) : (int) steps.get(session);
        }

        long firstTime(long n) {
            long session = session(n);
            return index.time(index.event(session, firstStep(session)));
        }
    }

    private Part part() {
        long last = Long.MIN_VALUE;
        if (!options.partly()) {
            for (long e = 0; e < index.events(); e++) {
                last = Math.max(last, index.time(e));
            }
            return new Part(index, null, null, index.sessions(), index.events(), last);
        }
        LongColumn steps = new LongColumn(spill, index.sessions());
        LongColumn firsts = new LongColumn(spill, index.sessions());
        LongColumn sessions = new LongColumn(spill);
        long events = 0;
        for (long session = 0; session < index.sessions(); session++) {
            int start = stepAt(session, from);
            int end = stepAt(session, until);
            steps.set(session, (long) start << 32 | end);
            if (end > start) {
                sessions.add(session);
                events += end - start;
                firsts.set(session, index.time(index.event(session, start)));
                last = Math.max(last, index.time(index.event(session, end - 1)));
            }
        }
        if (sessions.size() > 0) {
            StableSort.byKey(sessions, 0, sessions.size(), firsts);
        }
        firsts.clear();
        return new Part(index, sessions, steps, sessions.size(), events, last);
    }

    /** The first step of a session at this time or later. */
    private int stepAt(long session, long time) {
        int low = 0;
        int high = index.events(session);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (index.time(index.event(session, middle)) < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private IdleGaps gaps(Part part) {
        Duration longest = options.longestGap();
        if (longest == null || part.count() == 0) {
            return IdleGaps.none();
        }
        LongColumn times = new LongColumn(spill);
        for (long event = 0; event < index.events(); event++) {
            long time = index.time(event);
            if (time >= from && time < until) {
                times.add(time);
            }
        }
        StableSort.ascending(times);
        IdleGaps gaps = IdleGaps.over(times, longest.toNanos());
        times.clear();
        return gaps;
    }
}
