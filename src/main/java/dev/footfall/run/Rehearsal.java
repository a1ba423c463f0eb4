package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.Timeline;
import dev.footfall.send.OkHttpEventSender;
import dev.footfall.send.PracticeServer;
import dev.footfall.send.SendOptions;
import dev.footfall.send.WarmUp;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * What happens before a run's clock starts, where nobody counts: some calls to warm the code that
 * posts, and the first seconds of a busy plan, once in a process. A cold JVM cannot keep a high
 * rate: it would send late, and its own slowness would be told as the server's. The target sees
 * none of it. One of them is for one start.
 */
public final class Rehearsal {

    private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);

    /** Events in the first second from which on a plan is busy. */
    private static final int BUSY = 200;

    private static final long SECOND_NANOS = 1_000_000_000;

    /** Those many do as much as they can: what runs most often is compiled soonest. */
    private static final Pace CROWD = new Pace.Users(32, Double.POSITIVE_INFINITY);

    private static final Duration CROWDED = Duration.ofSeconds(4);
    private static final Duration PACED = Duration.ofMillis(1_500);
    private static final Duration LONGEST = Duration.ofSeconds(6);
    private static final AtomicBoolean HELD_HERE = new AtomicBoolean();

    /** An end is noticed so soon. */
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Clock clock;
    private final AtomicBoolean held;

    /** Whether it is this one that counts as held. */
    private final AtomicBoolean ours = new AtomicBoolean();

    private volatile boolean ended;
    private volatile boolean playing;
    private volatile long until;

    /** For a start in this process, where a busy plan is rehearsed once. */
    public Rehearsal(Clock clock) {
        this(clock, HELD_HERE);
    }

    /**
     * For a start where a busy plan may have been rehearsed.
     *
     * @param held whether it was, and from then on whether it is
     */
    public Rehearsal(Clock clock, AtomicBoolean held) {
        this.clock = clock;
        this.held = held;
    }

    /** Whether {@link #hold} will take some seconds. */
    public boolean ahead(RunPlan plan) {
        return !held.get() && busy(plan);
    }

    /**
     * Warms what will play a plan.
     *
     * @return the plan, as one that starts now; null when {@link #end} was called, or the thread
     *     that waits was interrupted
     */
    public @Nullable RunPlan hold(RunPlan plan) {
        FutureTask<@Nullable Void> warming = new FutureTask<>(() -> before(plan), null);
        // Loading a database or compiling a loop cannot be ended: it is left behind.
        Thread.ofPlatform().daemon().name("footfall-rehearsal").start(warming);
        while (!ended && !over(warming)) {
            // The wait is in there.
        }
        if (!ended) {
            return plan.as(plan.identity().startingAt(clock.now()));
        }
        forget();
        return null;
    }

    private boolean over(Future<?> warming) {
        try {
            warming.get(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException bug) {
            throw new IllegalStateException("the rehearsal failed", bug.getCause());
        } catch (InterruptedException given) {
            end();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One that was ended was not held: the next busy plan is rehearsed. */
    private void forget() {
        if (ours.compareAndSet(true, false)) {
            held.set(false);
        }
    }

    /**
     * Ends it, and what of it is still to come: {@link #hold} returns within half a second. The
     * next busy plan is rehearsed anew. Any thread, never waits.
     */
    public void end() {
        ended = true;
    }

    /** How long it will still take; zero unless a busy plan is rehearsed just now. Any thread. */
    public Duration left() {
        return playing && !ended
                ? Duration.ofNanos(Math.max(0, until - clock.nanos()))
                : Duration.ZERO;
    }

    /** Takes some tenths of a second, and some seconds for the first busy plan; never fails. */
    private void before(RunPlan plan) {
        boolean local = plan.identity().local();
        URI practice = SendOptions.practiceOf(plan.identity().target());
        if (local) {
            WarmUp.practise(practice, clock);
        } else {
            WarmUp.run(clock);
        }
        if (ended || !busy(plan) || !held.compareAndSet(false, true)) {
            return;
        }
        ours.set(true);
        until = clock.nanos() + CROWDED.plus(PACED).toNanos();
        playing = true;
        try {
            if (local) {
                play(plan, practice);
                return;
            }
            try (PracticeServer server = new PracticeServer()) {
                play(plan, server.url());
            } catch (IOException noMatter) {
                LOG.debug("not rehearsed", noMatter);
            }
        } finally {
            playing = false;
            if (ended) {
                forget();
            }
        }
    }

    private static boolean busy(RunPlan plan) {
        return switch (plan.pace()) {
            case Pace.Events(double perSecond, double _) -> perSecond >= BUSY;
            case Pace.Sessions(double speed) -> Double.isFinite(speed) && startsBusily(plan);
            // Its people wait for answers: it cannot be late.
            case Pace.Users _ -> false;
        };
    }

    private static boolean startsBusily(RunPlan plan) {
        Timeline timeline = Timelines.of(plan);
        for (int events = 0; events < BUSY; events++) {
            @Nullable DueEvent next = timeline.next();
            if (next == null || next.dueNanos() > SECOND_NANOS) {
                return false;
            }
        }
        return true;
    }

    private void play(RunPlan plan, URI url) {
        SendOptions send =
                new SendOptions(url, plan.send().deadline(), plan.send().connections(), null);
        play(plan, CROWD, CROWDED, send);
        if (!ended) {
            play(plan, plan.pace(), PACED, send);
        }
    }

    private void play(RunPlan plan, Pace pace, Duration length, SendOptions send) {
        RunPlan part =
                new RunPlan(
                        plan.identity(),
                        plan.visits(),
                        pace,
                        Long.MAX_VALUE,
                        length.toNanos(),
                        plan.maxInFlight(),
                        send,
                        plan.markSynthetic());
        try {
            // With its record: loading what writes it takes as much as a slow server does.
            PassingFolder record = new PassingFolder("footfall-rehearsal");
            RunHandle run =
                    Run.start(part, new OkHttpEventSender(send, clock), record.path(), clock);
            if (await(run)) {
                record.delete();
            } else {
                // Its record and its digest take longer to end than anyone wants to wait.
                Thread.ofPlatform()
                        .daemon()
                        .name("footfall-rehearsal-end")
                        .start(() -> deleteAfter(run, record));
            }
        } catch (IOException noMatter) {
            LOG.debug("not rehearsed", noMatter);
        }
    }

    /** Whether it is over; it was stopped where not. */
    private boolean await(RunHandle run) {
        try {
            long longest = clock.nanos() + LONGEST.toNanos();
            while (!run.await(LOOK)) {
                if (ended) {
                    run.stopNow();
                    return false;
                }
                if (clock.nanos() > longest) {
                    run.stopNow();
                    return run.await(LONGEST);
                }
            }
            return true;
        } catch (InterruptedException end) {
            run.stopNow();
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void deleteAfter(RunHandle run, PassingFolder record) {
        try {
            if (!run.await(LONGEST)) {
                LOG.debug("a rehearsal does not end");
            }
            record.delete();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
