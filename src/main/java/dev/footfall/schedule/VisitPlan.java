package dev.footfall.schedule;

import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

/**
 * Which sessions the run has, and when each starts, in the people's time. Can be walked as often as
 * needed, always with the same visits: once to play, once to count, once for the digest.
 *
 * @param sessions who and what
 * @param arrivals when each starts
 * @param durationNanos events at this time or later are not planned; {@link Long#MAX_VALUE} for no
 *     limit
 * @param mostSessions no more sessions than this; {@link Long#MAX_VALUE} for no limit
 * @param shard which part of the sessions is ours
 */
public record VisitPlan(
        SessionSource sessions,
        Arrivals.Plan arrivals,
        long durationNanos,
        long mostSessions,
        Shard shard) {

    /**
     * Every {@code of}-th session, beginning with number {@code part - 1}.
     *
     * @param part from 1 to {@code of}
     * @param of how many parts there are
     */
    public record Shard(int part, int of) {
        /** Everything. */
        public static final Shard WHOLE = new Shard(1, 1);

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException when it is broken
         */
        public Shard {
            if (of < 1 || part < 1 || part > of) {
                throw new IllegalArgumentException(
                        "a shard is K/N with K from 1 to N, not " + part + "/" + of);
            }
        }

        /** Whether this session is ours. */
        public boolean has(long session) {
            return session % of == part - 1;
        }
    }

    /** The same with everybody. */
    public VisitPlan whole() {
        return new VisitPlan(sessions, arrivals, durationNanos, mostSessions, Shard.WHOLE);
    }

    /** Walks the visits from the first. Not for several threads at once. */
    public Walk begin() {
        return new Walk(this);
    }

    /** One walk through a plan. */
    public static final class Walk {
        private final VisitPlan plan;
        private final Arrivals arrivals;
        private final long count;
        private long index;

        private Walk(VisitPlan plan) {
            this.plan = plan;
            this.arrivals = plan.arrivals.begin();
            this.count = Math.min(plan.mostSessions, plan.sessions.size().orElse(Long.MAX_VALUE));
        }

        /** The next visit; null when there is none any more. */
        public @Nullable Visit next() {
            Start start = nextStart();
            return start == null ? null : plan.visit(start);
        }

        /** As {@link #next}, without putting the session together. */
        public @Nullable Start nextStart() {
            while (index < count) {
                long session = index++;
                long start = arrivals.next();
                if (start >= plan.durationNanos || start == Arrivals.NEVER) {
                    index = count;
                    return null;
                }
                if (plan.shard.has(session)) {
                    return new Start(session, start);
                }
            }
            return null;
        }
    }

    /**
     * Who comes next and when; what they do is not worked out yet.
     *
     * @param session the session's number
     * @param nanos when it starts, in the people's time after the run's start
     */
    public record Start(long session, long nanos) {}

    /** Puts a session together. A pure function, from any thread. */
    public Visit visit(Start start) {
        Session session = sessions.at(start.session());
        int events = session.events().size();
        if (durationNanos != Long.MAX_VALUE) {
            while (events > 0
                    && start.nanos() + session.events().get(events - 1).offsetNanos()
                            >= durationNanos) {
                events--;
            }
        }
        return new Visit(session, start.nanos(), events);
    }
}
