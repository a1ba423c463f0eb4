package dev.footfall.desktop.engine;

import dev.footfall.scenario.Load;
import dev.footfall.scenario.Scenario;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How much a plan holds, as far as a short look can tell.
 *
 * @param events empty when there is no end, or too many to count in a moment
 * @param duration in our time at rate 1; null when unknown
 */
record PlanEstimate(OptionalLong events, @Nullable Duration duration) {

    private static final int MOST_VISITS = 50_000;

    static PlanEstimate of(Scenario scenario, VisitPlan visits) {
        Load load = scenario.load();
        Duration end = load.duration();
        PlanEstimate byLoad =
                new PlanEstimate(
                        OptionalLong.empty(),
                        end == null ? null : ours(end.toNanos(), scenario.speed()));
        // A closed crowd starts again and again: how often depends on the answers.
        return load.stages().isEmpty() ? byLoad : counted(visits, scenario.speed(), byLoad);
    }

    /** Counts the visits; {@code otherwise} when there are too many. */
    static PlanEstimate counted(VisitPlan visits, double speed, PlanEstimate otherwise) {
        VisitPlan.Walk walk = visits.begin();
        long events = 0;
        long last = 0;
        int visited = 0;
        for (Visit visit = walk.next(); visit != null; visit = walk.next()) {
            if (++visited > MOST_VISITS) {
                return otherwise;
            }
            events += visit.events();
            if (visit.events() > 0) {
                last =
                        Math.max(
                                last,
                                visit.startNanos()
                                        + visit.session()
                                                .events()
                                                .get(visit.events() - 1)
                                                .offsetNanos());
            }
        }
        return new PlanEstimate(OptionalLong.of(events), ours(last, speed));
    }

    private static Duration ours(long nanos, double speed) {
        return Duration.ofNanos((long) (nanos / speed));
    }
}
