package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.SelectedLog;
import dev.footfall.scenario.Load;
import dev.footfall.scenario.Scenario;
import dev.footfall.schedule.Arrivals;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.send.SendOptions;
import dev.footfall.session.ScenarioSessions;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/** From what a file says and what a person asks to a plan. */
public final class RunPlanner {

    private static final long NONE = Long.MAX_VALUE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final Clock clock;

    /** The clock dates the run's id. */
    public RunPlanner(Clock clock) {
        this.clock = clock;
    }

    /** A scenario's run. */
    public RunPlan plan(Scenario scenario, RunRequest request) {
        long seed = request.seed().orElse(scenario.seed());
        double speed = request.speed() == null ? scenario.speed() : request.speed();
        Pace pace = pace(request, scenario.load().users(), speed);
        VisitPlan visits = visits(scenario, seed, request);
        long duration =
                request.duration() != null
                        ? request.duration().toNanos()
                        : closedDuration(scenario, request);
        String slug = request.slug() == null ? scenario.app() : request.slug();
        String file = scenario.file().toString();
        return plan(
                identity(scenario.name(), file, seed, slug, request),
                visits,
                pace,
                duration,
                scenario.markSynthetic(),
                request);
    }

    /** The sessions of a scenario as its own load has them come; what {@code generate} walks. */
    public static VisitPlan visits(Scenario scenario, long seed, RunRequest request) {
        Load load = scenario.load();
        boolean own = !request.saysWhenToEnd();
        Duration end = load.duration();
        boolean closed = load.stages().isEmpty();
        return new VisitPlan(
                ScenarioSessions.of(scenario, seed),
                closed ? Arrivals.atOnce() : LoadArrivals.of(load, seed, !own),
                own && end != null && !closed ? end.toNanos() : NONE,
                own ? load.sessions().orElse(NONE) : NONE,
                request.shard());
    }

    /** A recorded log's run: its gaps are kept, speed shortens them. */
    public RunPlan plan(RecordedLog log, String title, String file, RunRequest request) {
        return plan(log.whole(), title, file, request);
    }

    /** The run of a part of a log. */
    public RunPlan plan(SelectedLog log, String title, String file, RunRequest request) {
        double speed = request.speed() == null ? 1 : request.speed();
        long sessions = log.sessions().size().orElse(0);
        VisitPlan visits =
                new VisitPlan(
                        log.sessions(),
                        Arrivals.recorded(sessions, log.starts()::nanosOf),
                        NONE,
                        NONE,
                        request.shard());
        return plan(
                identity(
                        title,
                        file,
                        request.seed().orElse(0),
                        request.slug() == null ? "demo" : request.slug(),
                        request),
                visits,
                pace(request, OptionalInt.empty(), speed),
                request.duration() == null ? NONE : request.duration().toNanos(),
                log.options().markSynthetic(),
                request);
    }

    private RunPlan plan(
            RunIdentity identity,
            VisitPlan visits,
            Pace pace,
            long durationNanos,
            boolean markSynthetic,
            RunRequest request) {
        int connections =
                pace instanceof Pace.Users users
                        ? Math.min(users.users(), request.maxInFlight())
                        : request.maxInFlight();
        return new RunPlan(
                identity,
                visits,
                pace,
                request.events().orElse(NONE),
                durationNanos,
                request.maxInFlight(),
                new SendOptions(
                        SendOptions.interactionsOf(request.target(), identity.slug()),
                        request.deadline(),
                        connections,
                        request.authorization(),
                        request.retry(),
                        request.transport()),
                markSynthetic);
    }

    private static Pace pace(RunRequest request, OptionalInt ownUsers, double speed) {
        @Nullable Double rate = request.eventsPerSecond();
        boolean finite = Double.isFinite(speed);
        if (request.users().isPresent()) {
            return new Pace.Users(request.users().getAsInt(), speed);
        }
        if (rate != null) {
            return new Pace.Events(rate, finite ? speed : 1);
        }
        if (!request.local() && !isLoopback(request)) {
            return new Pace.Events(RunRequest.REMOTE_EVENTS_PER_SECOND, finite ? speed : 1);
        }
        if (ownUsers.isPresent()) {
            return new Pace.Users(ownUsers.getAsInt(), speed);
        }
        return finite
                ? new Pace.Sessions(speed)
                : new Pace.Users(Math.min(DEFAULT_CROWD, request.maxInFlight()), speed);
    }

    /** Without pauses sessions run as fast as answers come; so many at a time. */
    private static final int DEFAULT_CROWD = 64;

    private static boolean isLoopback(RunRequest request) {
        return Loopback.is(request.target().getHost());
    }

    /** A closed crowd has no arrivals to end: its duration is the run's. */
    private static long closedDuration(Scenario scenario, RunRequest request) {
        Duration end = scenario.load().duration();
        boolean closed = scenario.load().stages().isEmpty();
        if (!closed || end == null || request.saysWhenToEnd()) {
            return NONE;
        }
        double speed = request.speed() == null ? scenario.speed() : request.speed();
        return (long) (end.toNanos() / (Double.isFinite(speed) ? speed : scenario.speed()));
    }

    private RunIdentity identity(
            String title, String file, long seed, String slug, RunRequest request) {
        Instant now = clock.now();
        return new RunIdentity(
                STAMP.format(now) + "-" + plain(title),
                title,
                file,
                seed,
                request.target(),
                slug,
                request.local(),
                now);
    }

    /** A title as part of a folder's name. */
    static String plain(String title) {
        String plain =
                title.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        String cut = plain.length() > 40 ? plain.substring(0, 40) : plain;
        return cut.isEmpty() ? "run" : cut;
    }
}
