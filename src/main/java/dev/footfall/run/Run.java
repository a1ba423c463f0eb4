package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.event.RunStamp;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.RunMetrics;
import dev.footfall.schedule.EventRateTimeline;
import dev.footfall.schedule.LimitedTimeline;
import dev.footfall.schedule.SessionTimeline;
import dev.footfall.schedule.Timeline;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.send.EventSender;
import dev.footfall.send.OkHttpEventSender;
import dev.footfall.send.WarmUp;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;

/** Wires plan, schedule, sender and metrics into one run. */
public final class Run implements RunHandle {

    private static final long TICK_NANOS = 100_000_000;
    private static final long STOP_GRACE_MILLIS = 400;

    private final RunPlan plan;
    private final Clock clock;
    private final EventSender sender;
    private final RunMetrics metrics;
    private final PlannedSteps steps = new PlannedSteps();
    private final Steering steering;
    private final @Nullable Journal journal;
    private final Dispatcher dispatcher;
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Phase phase = Phase.RUNNING;
    private volatile boolean settled;
    private volatile @Nullable PlanSurvey survey;
    private volatile RunSnapshot latest;
    private volatile String digest = "";
    private volatile @Nullable JournalState record;

    private Run(RunPlan plan, EventSender sender, @Nullable Path directory, Clock clock) {
        this.plan = plan;
        this.clock = clock;
        this.sender = sender;
        long start = clock.nanos();
        this.metrics = new RunMetrics(clock, start);
        this.steering = new Steering(clock, start);
        RunStamp stamp = plan.markSynthetic() ? new RunStamp(plan.identity().runId()) : null;
        this.journal = directory == null ? null : Journal.open(directory, clock, start);
        this.dispatcher =
                new Dispatcher(sender, metrics, steps, clock, stamp, journal, plan.maxInFlight());
        this.latest = snapshotOf(metrics.latest());
    }

    /**
     * Starts a run that posts with OkHttp.
     *
     * @param directory where its record is kept; it exists. Null keeps none
     */
    public static RunHandle start(RunPlan plan, @Nullable Path directory, Clock clock) {
        WarmUp.run(clock);
        return start(plan, new OkHttpEventSender(plan.send(), clock), directory, clock);
    }

    /** Starts a run that posts with this sender, and closes it in the end. */
    static RunHandle start(
            RunPlan plan, EventSender sender, @Nullable Path directory, Clock clock) {
        Run run = new Run(plan, sender, directory, clock);
        Thread figures = Thread.ofPlatform().daemon().name("footfall-figures").start(run::tick);
        Thread.ofPlatform().name("footfall-pacer").start(() -> run.play(figures));
        if (plan.finite()) {
            Thread.ofPlatform().daemon().name("footfall-survey").start(run::survey);
        }
        return run;
    }

    private void play(Thread figures) {
        try {
            driver().drive();
            phase = Phase.DRAINING;
            drain();
            settled = true;
            clock.wake(figures);
            figures.join();
        } catch (InterruptedException end) {
            steering.stop();
            sender.cancelAll();
            Thread.currentThread().interrupt();
        } finally {
            settled = true;
            finish();
        }
    }

    /** Whatever happens here, whoever awaits the end is let go. */
    private void finish() {
        try {
            // Seen as over at once: the record's last pages must not look like a slow stop.
            phase = steering.stopped() ? Phase.STOPPED : Phase.FINISHED;
            latest = snapshotOf(metrics.tick());
            sender.close();
            if (journal != null) {
                record = journal.end(steering.stopped() ? "stopped" : "finished");
            }
            digest = digestOfPlayed();
        } finally {
            over.countDown();
        }
    }

    /** The sender's deadline ends every call sooner or later; a stop shortens that. */
    private void drain() throws InterruptedException {
        while (!steering.stopped()) {
            if (dispatcher.drained(20)) {
                return;
            }
        }
        if (!dispatcher.drained(STOP_GRACE_MILLIS)) {
            sender.cancelAll();
            while (!dispatcher.drained(20)) {
                sender.cancelAll();
            }
        }
    }

    private Driver driver() {
        return switch (plan.pace()) {
            case Pace.Users users ->
                    new ClosedDriver(
                            plan.visits(),
                            users,
                            plan.mostEvents(),
                            plan.durationNanos(),
                            steering,
                            dispatcher);
            case Pace.Sessions _, Pace.Events _ -> new OpenDriver(timeline(), steering, dispatcher);
        };
    }

    private Timeline timeline() {
        Timeline timeline =
                switch (plan.pace()) {
                    case Pace.Sessions(double speed) -> new SessionTimeline(plan.visits(), speed);
                    case Pace.Events(double perSecond, double speed) ->
                            new EventRateTimeline(
                                    new SessionTimeline(plan.visits(), speed), perSecond);
                    case Pace.Users(int _, double _) -> new SessionTimeline(plan.visits(), 1);
                };
        return new LimitedTimeline(timeline, plan.mostEvents(), plan.durationNanos());
    }

    private void survey() {
        if (!(plan.pace() instanceof Pace.Users)) {
            survey = PlanSurvey.of(timeline(), () -> settled);
        }
    }

    private void tick() {
        try {
            long next = clock.nanos();
            while (!settled) {
                next += TICK_NANOS;
                clock.waitUntil(next);
                latest = snapshotOf(metrics.tick());
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private RunSnapshot snapshotOf(MetricsSnapshot figures) {
        PlanSurvey known = survey;
        Progress progress = Progress.of(plan, known, steering, figures, phaseNow());
        return new RunSnapshot(
                plan.identity(),
                phaseNow(),
                progress.share(),
                progress.leftNanos(),
                known == null ? OptionalLong.empty() : OptionalLong.of(known.events()),
                steering.time().factor(),
                steering.markers(),
                figures);
    }

    private Phase phaseNow() {
        Phase now = phase;
        if (now != Phase.RUNNING) {
            return now;
        }
        if (steering.stopped()) {
            return Phase.DRAINING;
        }
        return steering.time().paused() ? Phase.PAUSED : now;
    }

    @Override
    public RunSnapshot snapshot() {
        return latest;
    }

    @Override
    public void pause() {
        steering.pause();
    }

    @Override
    public void resume() {
        steering.resume();
    }

    @Override
    public void rate(double factor) {
        steering.rate(factor);
    }

    @Override
    public void stop() {
        steering.stop();
    }

    @Override
    public void stopNow() {
        steering.stop();
        sender.cancelAll();
    }

    @Override
    public boolean await(Duration atMost) throws InterruptedException {
        return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public @Nullable JournalState record() {
        return journal == null || record != null ? record : journal.state();
    }

    private String digestOfPlayed() {
        // Whoever was interrupted still owes the digest.
        boolean interrupted = Thread.interrupted();
        RunStamp stamp = plan.markSynthetic() ? RunStamp.UNNAMED : null;
        ComposedBlocks blocks = new ComposedBlocks(plan.visits(), stamp, steps::of);
        PlanDigest sum =
                new PlanDigest(OutputStream.nullOutputStream(), plan.markSynthetic());
        try (ComposedBlocks.Walk walk = blocks.begin(steps.lastSession())) {
            for (var block = walk.next(); block != null; block = walk.next()) {
                sum.add(block.lines());
                walk.done(block);
            }
            return sum.finish();
        } catch (InterruptedException again) {
            interrupted = true;
            return "";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void walkPlayed(ObjIntConsumer<Session> each) {
        VisitPlan.Walk walk = plan.visits().begin();
        for (@Nullable Visit visit = walk.next();
                visit != null && visit.session().index() <= steps.lastSession();
                visit = walk.next()) {
            each.accept(visit.session(), steps.of(visit));
        }
    }
}
