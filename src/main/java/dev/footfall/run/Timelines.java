package dev.footfall.run;

import dev.footfall.schedule.EventRateTimeline;
import dev.footfall.schedule.LimitedTimeline;
import dev.footfall.schedule.SessionTimeline;
import dev.footfall.schedule.ShardTimeline;
import dev.footfall.schedule.Timeline;
import dev.footfall.schedule.VisitPlan;

/** From a plan to the order in which its events come due. */
final class Timelines {

    private Timelines() {}

    /** A new walk through an open plan. */
    static Timeline of(RunPlan plan) {
        return switch (plan.pace()) {
            case Pace.Events(double perSecond, double speed) ->
                    shardOf(plan, new EventRateTimeline(whole(plan, speed), perSecond));
            case Pace.Sessions(double speed) -> sessions(plan, speed);
            case Pace.Users(int _, double _) -> sessions(plan, 1);
        };
    }

    /** Where events are not counted, a shard need not make the others' sessions. */
    private static Timeline sessions(RunPlan plan, double speed) {
        if (plan.mostEvents() != Long.MAX_VALUE) {
            return shardOf(plan, whole(plan, speed));
        }
        return limited(plan, new SessionTimeline(plan.visits(), speed));
    }

    private static Timeline whole(RunPlan plan, double speed) {
        VisitPlan visits = plan.visits();
        return new SessionTimeline(visits.whole(), speed);
    }

    private static Timeline shardOf(RunPlan plan, Timeline whole) {
        Timeline limited = limited(plan, whole);
        VisitPlan.Shard shard = plan.visits().shard();
        return shard.of() == 1 ? limited : new ShardTimeline(limited, shard);
    }

    private static Timeline limited(RunPlan plan, Timeline timeline) {
        return new LimitedTimeline(timeline, plan.mostEvents(), plan.durationNanos());
    }
}
