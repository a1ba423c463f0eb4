package dev.footfall.run;

import dev.footfall.schedule.VisitPlan;
import dev.footfall.send.SendOptions;

/**
 * Everything a run needs to know before it starts.
 *
 * @param identity what is asked of whom
 * @param visits which sessions, and when
 * @param pace what drives it
 * @param mostEvents no more events than this; {@link Long#MAX_VALUE} for no limit
 * @param durationNanos nothing is due at this time of the run or later; {@link Long#MAX_VALUE} for
 *     no limit
 * @param maxInFlight calls waiting for an answer at once, at least 1; an event due beyond that is
 *     counted as not sent
 * @param send where and how events are posted
 * @param markSynthetic whether events carry the run's mark
 * @param rules by what it is judged
 */
public record RunPlan(
        RunIdentity identity,
        VisitPlan visits,
        Pace pace,
        long mostEvents,
        long durationNanos,
        int maxInFlight,
        SendOptions send,
        boolean markSynthetic,
        RunRules rules) {

    /** A plan that is not judged. */
    public RunPlan(
            RunIdentity identity,
            VisitPlan visits,
            Pace pace,
            long mostEvents,
            long durationNanos,
            int maxInFlight,
            SendOptions send,
            boolean markSynthetic) {
        this(
                identity,
                visits,
                pace,
                mostEvents,
                durationNanos,
                maxInFlight,
                send,
                markSynthetic,
                RunRules.NONE);
    }

    /** The same plan under another identity. */
    public RunPlan as(RunIdentity other) {
        return new RunPlan(
                other,
                visits,
                pace,
                mostEvents,
                durationNanos,
                maxInFlight,
                send,
                markSynthetic,
                rules);
    }

    /** The same plan, judged by these rules. */
    public RunPlan judgedBy(RunRules others) {
        return new RunPlan(
                identity,
                visits,
                pace,
                mostEvents,
                durationNanos,
                maxInFlight,
                send,
                markSynthetic,
                others);
    }

    /** How many people a closed crowd has; 0 for an open run. */
    int users() {
        return pace instanceof Pace.Users(int users, double _) ? users : 0;
    }

    /** Whether the plan ends by itself. */
    public boolean finite() {
        return mostEvents != Long.MAX_VALUE
                || durationNanos != Long.MAX_VALUE
                || visits.durationNanos() != Long.MAX_VALUE
                || visits.mostSessions() != Long.MAX_VALUE
                || visits.arrivals().end()
                || visits.sessions().size().isPresent();
    }
}
