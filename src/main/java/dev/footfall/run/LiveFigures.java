package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.RunMetrics;
import dev.footfall.send.Courier;
import dev.footfall.send.EventSender;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.OptionalLong;

/**
 * What a run shows of itself. Ten times a second what was counted is folded, judged and kept as the
 * newest snapshot; a verdict that ends the run ends it here.
 */
final class LiveFigures {

    private static final long TICK_NANOS = 100_000_000;

    private final RunPlan plan;
    private final Clock clock;
    private final RunMetrics metrics;
    private final Courier courier;
    private final EventSender sender;
    private final Steering steering;
    private final @Nullable Journal journal;
    private final Judge judge;
    private final Machine machine = new ThisMachine();
    private final GeneratorWatch watch;
    private volatile Phase phase = Phase.RUNNING;
    private volatile boolean settled;
    private volatile @Nullable PlanSurvey survey;
    private volatile RunSnapshot latest;

    LiveFigures(
            RunPlan plan,
            Clock clock,
            RunMetrics metrics,
            Courier courier,
            EventSender sender,
            Steering steering,
            @Nullable Journal journal) {
        this.plan = plan;
        this.clock = clock;
        this.metrics = metrics;
        this.courier = courier;
        this.sender = sender;
        this.steering = steering;
        this.journal = journal;
        this.judge = new Judge(plan.rules());
        this.watch = new GeneratorWatch(machine, plan.pace() instanceof Pace.Users);
        this.latest = snapshotOf(metrics.latest());
    }

    /** The newest; any thread. */
    RunSnapshot latest() {
        return latest;
    }

    /** Takes in how much the plan holds; null where that is not known. */
    void surveyed(@Nullable PlanSurvey whole) {
        survey = whole;
    }

    /** Nothing more comes due; what is under way is awaited. */
    void draining() {
        phase = Phase.DRAINING;
    }

    /** Everything has ended: {@link #run} returns. */
    void settled() {
        settled = true;
    }

    boolean areSettled() {
        return settled;
    }

    /** Folds in the last, once {@link #run} has returned. */
    void end(Phase how) {
        phase = how;
        latest = snapshotOf(metrics.tick());
        machine.close();
    }

    /** Ticks until the figures are settled. */
    void run() {
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
        Verdicts verdicts = verdicts(figures);
        return new RunSnapshot(
                plan.identity(),
                phaseNow(),
                progress.share(),
                progress.leftNanos(),
                known == null ? OptionalLong.empty() : OptionalLong.of(known.events()),
                steering.time().factor(),
                steering.markers(),
                figures,
                verdicts);
    }

    /** What is not recorded can be neither resumed nor merged: no more is sent to a real App. */
    private void endWithItsRecord() {
        if (journal != null
                && !settled
                && journal.state() instanceof JournalState.Losing losing
                && losing.ongoing()) {
            steering.stop(Run.RECORD_FAILED);
        }
    }

    /** Judges, and ends a run that has failed for long enough. */
    private Verdicts verdicts(MetricsSnapshot figures) {
        List<Judgement> judgements = judge.judge(figures);
        endWithItsRecord();
        String abort = judge.abortedBy();
        if (abort != null && !settled) {
            steering.stop(Run.ABORT + abort);
        }
        return new Verdicts(
                judgements,
                watch.tick(figures, courier.slowed()),
                abort,
                sender.connectionsOpened());
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
}
