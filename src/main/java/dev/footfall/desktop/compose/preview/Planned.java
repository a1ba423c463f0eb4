package dev.footfall.desktop.compose.preview;

import dev.footfall.schedule.Visit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Counts a plan: when its events come, and how many. */
final class Planned {

    private static final int PARTS = 60;

    private final double speed;
    private long[] times = new long[4096];
    private int count;
    private long sessions;
    private long last;
    private double eventsPerSession;
    private boolean exact;
    private boolean ends;

    /**
     * @param speed how many of the people's seconds pass in one of ours
     */
    Planned(double speed) {
        this.speed = speed;
    }

    void visit(Visit visit) {
        sessions++;
        for (int step = 0; step < visit.events(); step++) {
            add(visit.atNanos(step));
        }
    }

    /** Every visit was seen. */
    Planned complete() {
        exact = true;
        ends = true;
        eventsPerSession = sessions == 0 ? 0 : (double) count / sessions;
        return this;
    }

    /** Too many to make: from here on only arrivals are counted. */
    void sampled() {
        eventsPerSession = sessions == 0 ? 0 : (double) count / sessions;
        sessions = 0;
        count = 0;
        last = 0;
    }

    void arrival(long atNanos) {
        sessions++;
        add(atNanos);
    }

    /** Every arrival was seen. */
    Planned ended() {
        ends = true;
        return this;
    }

    Preview.Totals totals(double bytesPerEvent) {
        long events = exact ? count : Math.round(sessions * eventsPerSession);
        return new Preview.Totals(
                ends ? OptionalLong.of(sessions) : OptionalLong.empty(),
                ends ? OptionalLong.of(events) : OptionalLong.empty(),
                exact,
                ends ? ours(last) : null,
                bytesPerEvent);
    }

    Preview.Rate rate() {
        double factor = exact ? 1 : eventsPerSession;
        double part = Math.max(1, last + 1) / (double) PARTS;
        long[] counts = new long[PARTS];
        for (int i = 0; i < count; i++) {
            counts[(int) Math.min(PARTS - 1, times[i] / part)]++;
        }
        List<Double> perSecond = new ArrayList<>();
        for (long n : counts) {
            perSecond.add(n * factor / (part / 1e9) * speed);
        }
        return new Preview.Rate(perSecond, ours(last));
    }

    private Duration ours(long nanos) {
        return Duration.ofNanos((long) (nanos / speed));
    }

    private void add(long atNanos) {
        if (count == times.length) {
            times = java.util.Arrays.copyOf(times, count * 2);
        }
        times[count++] = atNanos;
        last = Math.max(last, atNanos);
    }
}
