package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.event.RunStamp;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.RunMetrics;
import dev.footfall.schedule.SteppingTimeline;
import dev.footfall.schedule.Timeline;
import dev.footfall.send.Courier;
import dev.footfall.send.EventSender;
import dev.footfall.send.OkHttpEventSender;
import dev.footfall.session.story.Traffic;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Wires plan, schedule, sender and metrics into one run. */
public final class Run implements RunHandle {

    /** How the marker of a run that a threshold ended begins; the threshold follows. */
    public static final String ABORT = "abort: ";

    /** The marker of a run whose record could not be written any more. */
    public static final String RECORD_FAILED = "stop: the record cannot be written";

    private static final long LOOK_MILLIS = 20;
    private static final long STOP_GRACE_NANOS = 400_000_000;

    private final RunPlan plan;
    private final Clock clock;
    private final EventSender sender;
    private final @Nullable Rest rest;
    private final PlannedSteps steps = new PlannedSteps();
    private final Played played;
    private final Steering steering;
    private final @Nullable Journal journal;
    private final Dispatcher dispatcher;
    private final CountDownLatch over = new CountDownLatch(1);
    private final LiveFigures figures;
    private volatile String digest = "";
    private volatile @Nullable JournalState record;

    private Run(
            RunPlan plan,
            EventSender sender,
            @Nullable Path directory,
            @Nullable Earlier earlier,
            Clock clock) {
        this.rest = earlier == null ? null : new Rest(earlier, plan.users());
        this.plan = plan;
        this.played = new Played(plan, steps, rest);
        this.clock = clock;
        this.sender = sender;
        long start = clock.nanos();
        RunMetrics metrics = new RunMetrics(clock, start);
        RunStamp stamp = plan.markSynthetic() ? new RunStamp(plan.identity().runId()) : null;
        this.journal = directory == null ? null : Journal.open(directory, clock, start);
        this.steering = new Steering(clock, start, mark -> keep(start, mark));
        Courier courier =
                new Courier(
                        sender,
                        plan.send().retry(),
                        clock,
                        steering::stopped,
                        () -> steering.time().still(),
                        () -> ThreadLocalRandom.current().nextDouble());
        this.dispatcher =
                new Dispatcher(
                        courier, rest, metrics, steps, clock, stamp, journal, plan.maxInFlight());
        this.figures = new LiveFigures(plan, clock, metrics, courier, sender, steering, journal);
    }

    /**
     * Starts a run that posts with OkHttp, at once: {@link Rehearsal} comes before.
     *
     * @param directory where its record is kept; it exists. Null keeps none
     */
    public static RunHandle start(RunPlan plan, @Nullable Path directory, Clock clock) {
        return start(plan, new OkHttpEventSender(plan.send(), clock), directory, null, clock);
    }

    /**
     * Plays the rest of a run that was played in part, at once: {@link Rehearsal} comes before.
     *
     * @param directory where the record of its earlier parts is
     * @param earlier what that record says
     */
    public static RunHandle resume(RunPlan plan, Path directory, Earlier earlier, Clock clock) {
        return start(plan, new OkHttpEventSender(plan.send(), clock), directory, earlier, clock);
    }

    /** Starts a run that posts with this sender, and closes it in the end. */
    static RunHandle start(
            RunPlan plan, EventSender sender, @Nullable Path directory, Clock clock) {
        return start(plan, sender, directory, null, clock);
    }

    static RunHandle start(
            RunPlan plan,
            EventSender sender,
            @Nullable Path directory,
            @Nullable Earlier earlier,
            Clock clock) {
        Run run = new Run(plan, sender, directory, earlier, clock);
        Thread ticker =
                Thread.ofPlatform().daemon().name("footfall-figures").start(run.figures::run);
        Thread.ofPlatform().name("footfall-pacer").start(() -> run.play(ticker));
        if (plan.finite()) {
            Thread.ofPlatform().daemon().name("footfall-survey").start(run::survey);
        }
        return run;
    }

    private void keep(long start, Marker mark) {
        if (journal != null) {
            journal.steered(start + mark.atNanos(), mark.word());
        }
    }

    private void play(Thread ticker) {
        try {
            driver().drive();
            figures.draining();
            drain();
            figures.settled();
            clock.wake(ticker);
            ticker.join();
        } catch (InterruptedException end) {
            steering.stop();
            sender.cancelAll();
            Thread.currentThread().interrupt();
        } finally {
            figures.settled();
            finish();
        }
    }

    /** Whatever happens here, whoever awaits the end is let go. */
    private void finish() {
        try {
            // Seen as over at once: the record's last pages must not look like a slow stop.
            steering.end();
            figures.end(steering.stopped() ? Phase.STOPPED : Phase.FINISHED);
            sender.close();
            if (journal != null) {
                record = journal.end(steering.stopped() ? "stopped" : "finished");
            }
            digest = played.digest();
        } finally {
            over.countDown();
        }
    }

    /** The sender's deadline ends every call sooner or later; a stop shortens that. */
    private void drain() throws InterruptedException {
        while (!dispatcher.drained(LOOK_MILLIS)) {
            cutOffAfterGrace();
        }
    }

    /** Called now and then while calls are under way. */
    private void cutOffAfterGrace() {
        if (steering.stoppedFor(STOP_GRACE_NANOS)) {
            sender.cancelAll();
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
                            dispatcher,
                            rest,
                            this::cutOffAfterGrace);
            case Pace.Sessions _, Pace.Events _ ->
                    new OpenDriver(
                            new SteppingTimeline(timeline()), steering, dispatcher, rest != null);
        };
    }

    private Timeline timeline() {
        Timeline whole = Timelines.of(plan);
        return rest == null ? whole : rest.of(whole);
    }

    private void survey() {
        if (!(plan.pace() instanceof Pace.Users)) {
            try {
                figures.surveyed(PlanSurvey.of(timeline(), clock, figures::areSettled));
            } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public RunSnapshot snapshot() {
        return figures.latest();
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
    public void step() {
        steering.step();
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
        steering.stopNow();
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

    @Override
    public @Nullable JournalReader reader() {
        return journal == null ? null : journal.reader();
    }

    @Override
    public Traffic traffic() {
        return played.traffic();
    }
}
