package dev.footfall.run;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells when this machine, rather than the server, shaped the figures, and what of it. A limit is
 * named when it touched at least one event in a hundred, since that is what a p99 shows. One
 * thread, at every tick.
 */
final class GeneratorWatch {

    /** The reason of events that came due while too many calls were in flight. */
    static final String OVER_THE_CAP = "over the in-flight cap";

    private static final double TOUCHED = 0.01;
    private static final long LEAST_CAPPED = 5;
    private static final long LEAST_MEASURED = 50;

    /** A delay of ours that nobody would take for the server's. */
    private static final double LATE_MS = 20;

    private static final double SHARE_OF_FELT = 0.1;
    private static final double BUSY = 0.95;
    private static final double BUSY_ALONE = 0.85;
    private static final double MOSTLY = 0.5;
    private static final int LEAST_TICKS = 20;

    /** A server that has answered nothing for so long, and ten times as long as usual, stalls. */
    private static final double STALLED_MS = 200;

    private static final double TIMES_USUAL = 10;

    /** Ticks come ten times a second: who misses that many was not let run, by whomever. */
    private static final long STANDSTILL_NANOS = 1_000_000_000;

    private final Machine machine;
    private final boolean closedCrowd;
    private long capped;
    private long cappedByUs;
    private long answered;
    private long answeredAt;
    private long ticks;
    private long busy;
    private long busyAlone;
    private long slowed;
    private long tickedAt;
    private long collectedAt;
    private long stoodNanos;

    GeneratorWatch(Machine machine, boolean closedCrowd) {
        this.machine = machine;
        this.closedCrowd = closedCrowd;
    }

    /**
     * Looks at the figures and at the machine.
     *
     * @param slowedEvents events that waited since the server's allowance ran out
     * @return what limits, by name
     */
    List<String> tick(MetricsSnapshot figures, long slowedEvents) {
        slowed = slowedEvents;
        ticks++;
        busy += machine.load() >= BUSY ? 1 : 0;
        busyAlone += machine.ownLoad() >= BUSY_ALONE ? 1 : 0;
        watchStandstill(figures.elapsedNanos());
        watchCap(figures);
        return limits(figures);
    }

    /** The process was suspended, or its machine was; a garbage collection has its own name. */
    private void watchStandstill(long now) {
        long collected = machine.pausedNanos();
        long stood = now - tickedAt - (collected - collectedAt);
        stoodNanos += stood >= STANDSTILL_NANOS ? stood : 0;
        tickedAt = now;
        collectedAt = collected;
    }

    /** While the server answers nothing at all, it is the server that fills the cap. */
    private void watchCap(MetricsSnapshot figures) {
        Counts counts = figures.counts();
        long now = figures.elapsedNanos();
        long answers = counts.acknowledged() + counts.refused();
        if (answers > answered || ticks == 1) {
            answered = answers;
            answeredAt = now;
        }
        long all = figures.reasons().getOrDefault(OVER_THE_CAP, 0L);
        double usualMs = figures.service().count() == 0 ? 0 : figures.service().p50();
        double silentMs = (now - answeredAt) / 1e6;
        if (silentMs < Math.max(STALLED_MS, TIMES_USUAL * usualMs)) {
            cappedByUs += all - capped;
        }
        capped = all;
    }

    private List<String> limits(MetricsSnapshot figures) {
        List<String> limits = new ArrayList<>();
        long planned = figures.counts().planned();
        if (cappedByUs >= LEAST_CAPPED && cappedByUs >= TOUCHED * planned) {
            limits.add("in-flight cap");
        }
        boolean crowded = closedCrowd && ticks >= LEAST_TICKS && busyAlone >= MOSTLY * ticks;
        if (slowed > 0 && slowed >= TOUCHED * planned) {
            // Whoever waits for the server's allowance is late for that reason.
            limits.add("rate limit");
        } else if (late(figures)) {
            int known = limits.size();
            if (machine.pausedNanos() >= TOUCHED * figures.elapsedNanos()
                    && machine.longestPauseNanos() >= LATE_MS * 1e6) {
                limits.add("garbage collection");
            }
            if (stoodNanos > 0 && stoodNanos >= TOUCHED * figures.elapsedNanos()) {
                limits.add("standstill");
            }
            if (machine.stolen() >= TOUCHED) {
                limits.add("stolen processor time");
            }
            if (busy >= MOSTLY * ticks || crowded) {
                limits.add("processor");
            }
            if (limits.size() == known) {
                limits.add("dispatch delay");
            }
        } else if (crowded) {
            limits.add("processor");
        }
        return List.copyOf(limits);
    }

    private static boolean late(MetricsSnapshot figures) {
        Percentiles delay = figures.dispatchDelay();
        return delay.count() >= LEAST_MEASURED
                && delay.p99() >= LATE_MS
                && delay.p99() >= SHARE_OF_FELT * figures.felt().p99();
    }
}
