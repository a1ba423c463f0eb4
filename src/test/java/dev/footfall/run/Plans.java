package dev.footfall.run;

import dev.footfall.schedule.ArrivalRate.Stage;
import dev.footfall.schedule.Arrivals;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.send.SendOptions;
import dev.footfall.session.SessionSource;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Small plans for tests; 200 sessions come a second. */
final class Plans {

    static final long NONE = Long.MAX_VALUE;

    private Plans() {}

    static RunPlan of(SessionSource sessions, Pace pace) {
        return of(sessions, pace, URI.create("http://127.0.0.1:9"), 500);
    }

    /** For one minute. */
    static RunPlan ending(SessionSource sessions, Pace pace) {
        return of(sessions, pace, URI.create("http://127.0.0.1:9"), 500, 60);
    }

    static RunPlan of(SessionSource sessions, Pace pace, URI base, int maxInFlight) {
        return of(sessions, pace, base, maxInFlight, Double.POSITIVE_INFINITY);
    }

    private static RunPlan of(
            SessionSource sessions, Pace pace, URI base, int maxInFlight, double seconds) {
        return new RunPlan(
                new RunIdentity(
                        "r-test", "Test", "test.yaml", 1, base, "demo", true, Instant.EPOCH),
                new VisitPlan(
                        sessions,
                        Arrivals.even(List.of(new Stage(seconds, 200, 200))),
                        NONE,
                        NONE,
                        VisitPlan.Shard.WHOLE),
                pace,
                NONE,
                NONE,
                maxInFlight,
                new SendOptions(
                        SendOptions.interactionsOf(base, "demo"),
                        Duration.ofSeconds(5),
                        maxInFlight,
                        null),
                true);
    }
}
