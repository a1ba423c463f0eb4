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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * What happens before a run's clock starts, where nobody counts: some calls to warm the code that
 * posts, and the first seconds of a busy plan, once in a process. A cold JVM cannot keep a high
 * rate: it would send late, and its own slowness would be told as the server's. The target sees
 * none of it.
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
    private static final AtomicBoolean HELD = new AtomicBoolean();

    private Rehearsal() {}

    /** Whether {@link #hold} will take some seconds. */
    public static boolean ahead(RunPlan plan) {
        return !HELD.get() && busy(plan);
    }

    /**
     * Warms what will play a plan.
     *
     * @return the plan, as one that starts now
     */
    public static RunPlan hold(RunPlan plan, Clock clock) {
        before(plan, clock);
        return plan.as(plan.identity().startingAt(clock.now()));
    }

    /** Takes some tenths of a second, and some seconds for the first busy plan; never fails. */
    static void before(RunPlan plan, Clock clock) {
        boolean local = plan.identity().local();
        URI practice = SendOptions.practiceOf(plan.identity().target());
        if (local) {
            WarmUp.practise(practice, clock);
        } else {
            WarmUp.run(clock);
        }
        if (!busy(plan) || !HELD.compareAndSet(false, true)) {
            return;
        }
        if (local) {
            play(plan, practice, clock);
            return;
        }
        try (PracticeServer server = new PracticeServer()) {
            play(plan, server.url(), clock);
        } catch (IOException noMatter) {
            LOG.debug("not rehearsed", noMatter);
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

    private static void play(RunPlan plan, URI url, Clock clock) {
        SendOptions send =
                new SendOptions(url, plan.send().deadline(), plan.send().connections(), null);
        play(plan, CROWD, CROWDED, send, clock);
        play(plan, plan.pace(), PACED, send, clock);
    }

    private static void play(
            RunPlan plan, Pace pace, Duration length, SendOptions send, Clock clock) {
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
            Path record = Files.createTempDirectory("footfall-rehearsal");
            try {
                // With its record: loading what writes it takes as much as a slow server does.
                await(Run.start(part, new OkHttpEventSender(send, clock), record, clock));
            } finally {
                delete(record);
            }
        } catch (IOException noMatter) {
            LOG.debug("not rehearsed", noMatter);
        }
    }

    private static void await(RunHandle run) {
        try {
            if (!run.await(LONGEST)) {
                run.stopNow();
                run.await(LONGEST);
            }
        } catch (InterruptedException end) {
            run.stopNow();
            Thread.currentThread().interrupt();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }
}
