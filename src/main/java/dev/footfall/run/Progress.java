package dev.footfall.run;

import dev.footfall.metrics.MetricsSnapshot;

import org.jspecify.annotations.Nullable;

import java.util.OptionalLong;

/**
 * How far a run has come.
 *
 * @param share 0 to 1; negative when there is no end
 * @param leftNanos wall time left at the present rate; empty when unknown or endless
 */
record Progress(double share, OptionalLong leftNanos) {

    static Progress of(
            RunPlan plan,
            @Nullable PlanSurvey survey,
            Steering steering,
            MetricsSnapshot figures,
            Phase phase) {
        if (phase.over()) {
            boolean whole = phase == Phase.FINISHED;
            return new Progress(
                    whole ? 1 : Math.max(0, share(plan, survey, steering, figures)),
                    OptionalLong.of(0));
        }
        double share = share(plan, survey, steering, figures);
        long end = survey != null ? survey.lastDueNanos() : plan.durationNanos();
        if (end == Long.MAX_VALUE || steering.time().still()) {
            return new Progress(share, OptionalLong.empty());
        }
        double left = (end - steering.runNanosNow()) / steering.time().factor();
        return new Progress(share, OptionalLong.of(Math.max(0, (long) left)));
    }

    private static double share(
            RunPlan plan, @Nullable PlanSurvey survey, Steering steering, MetricsSnapshot figures) {
        long planned = figures.counts().planned();
        if (survey != null) {
            return survey.events() == 0 ? 1 : ratio(planned, survey.events());
        }
        double share = -1;
        if (plan.durationNanos() != Long.MAX_VALUE) {
            share = ratio(steering.runNanosNow(), plan.durationNanos());
        }
        if (plan.mostEvents() != Long.MAX_VALUE) {
            share = Math.max(share, ratio(planned, plan.mostEvents()));
        }
        if (share < 0 && plan.visits().mostSessions() != Long.MAX_VALUE) {
            share = ratio(figures.sessionsFinished(), plan.visits().mostSessions());
        }
        return share;
    }

    private static double ratio(long part, long whole) {
        return Math.min(1, (double) part / whole);
    }
}
