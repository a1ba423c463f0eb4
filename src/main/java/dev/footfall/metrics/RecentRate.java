package dev.footfall.metrics;

import java.util.ArrayDeque;

/** A rate over the last second, from totals read at every tick. Used by one thread. */
final class RecentRate {

    private record Reading(long atNanos, long total) {}

    private final int ticksKept;
    private final ArrayDeque<Reading> readings = new ArrayDeque<>();

    RecentRate(int ticksKept) {
        this.ticksKept = ticksKept;
        readings.add(new Reading(0, 0));
    }

    void tick(long atNanos, long total) {
        readings.add(new Reading(atNanos, total));
        while (readings.size() > ticksKept + 1) {
            readings.removeFirst();
        }
    }

    double perSecond() {
        Reading first = readings.getFirst();
        Reading last = readings.getLast();
        long nanos = last.atNanos - first.atNanos;
        return nanos <= 0 ? 0 : (last.total - first.total) * 1e9 / nanos;
    }
}
