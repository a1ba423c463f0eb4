package dev.footfall.desktop.compose.preview;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Scenario;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.people.Expectation;
import dev.footfall.session.story.Stories;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * Makes previews. Every session is made where there are few; otherwise arrivals are exact and what
 * a session amounts to is measured on the first ones.
 */
final class PreviewMaker {

    private static final RunRequest NOWHERE =
            RunRequest.of(URI.create("http://127.0.0.1"), true, null);
    private static final int MOST_VISITS = 2_000;
    private static final int MOST_ARRIVALS = 400_000;
    private static final int WEIGHED = 50;

    private PreviewMaker() {}

    /**
     * The preview of a scenario.
     *
     * @param stale whether nobody waits for it any more; asked often
     * @return null when it was stale
     */
    static @Nullable Preview make(Scenario scenario, BooleanSupplier stale) {
        VisitPlan plan = RunPlanner.visits(scenario, scenario.seed(), NOWHERE);
        List<Preview.Lane> lanes = Lanes.of(ScenarioSessions.of(scenario, scenario.seed()), stale);
        boolean crowd = scenario.load().stages().isEmpty();
        Planned planned = crowd ? new Planned(1) : walk(plan, scenario.speed(), stale);
        if (stale.getAsBoolean()) {
            return null;
        }
        Expectation expectation = Stories.expectation(scenario);
        double bytes = bytesPerEvent(lanes, scenario.markSynthetic());
        return stale.getAsBoolean()
                ? null
                : new Preview(
                        lanes,
                        crowd ? null : planned.rate(),
                        expectation == null ? List.of() : expectation.clickRates(),
                        crowd ? unknown(scenario, bytes) : planned.totals(bytes),
                        scenario.markSynthetic());
    }

    private static Planned walk(VisitPlan plan, double speed, BooleanSupplier stale) {
        Planned planned = new Planned(speed);
        VisitPlan.Walk visits = plan.begin();
        for (int i = 0; i < MOST_VISITS && !stale.getAsBoolean(); i++) {
            Visit visit = visits.next();
            if (visit == null) {
                return planned.complete();
            }
            planned.visit(visit);
        }
        var arrivals = plan.arrivals().begin();
        long most = Math.min(plan.mostSessions(), MOST_ARRIVALS);
        planned.sampled();
        for (long i = 0; i < most; i++) {
            long at = arrivals.next();
            if (at >= plan.durationNanos() || at == Long.MAX_VALUE) {
                return planned.ended();
            }
            planned.arrival(at);
            if (i % 4096 == 0 && stale.getAsBoolean()) {
                return planned;
            }
        }
        return most == plan.mostSessions() ? planned.ended() : planned;
    }

    private static Preview.Totals unknown(Scenario scenario, double bytes) {
        Duration end = scenario.load().duration();
        return new Preview.Totals(
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                end == null ? null : Duration.ofNanos((long) (end.toNanos() / scenario.speed())),
                bytes);
    }

    private static double bytesPerEvent(List<Preview.Lane> lanes, boolean marked) {
        RunStamp stamp = marked ? EventText.STAMP : null;
        return lanes.stream()
                .flatMap(lane -> lane.marks().stream())
                .limit(WEIGHED)
                .map(Preview.Mark::event)
                .map(PlannedEvent::body)
                .mapToInt(body -> EventJson.encode(body, stamp).length)
                .average()
                .orElse(0);
    }
}
