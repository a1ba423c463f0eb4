package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.schedule.SteeredTime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** A person's hand on the run: time, its marks, and those who wait for it. */
final class Steering {

    /** Time stands still until someone wakes us; the length only bounds a lost wake-up. */
    private static final long LONG_NANOS = 1_000_000_000;

    private final Clock clock;
    private final long start;
    private final Consumer<Marker> marked;
    private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
    private volatile SteeredTime time;
    private volatile List<Marker> markers = List.of();
    private volatile boolean stopped;
    private volatile boolean over;
    private volatile long stoppedAt;
    private int steps;
    private boolean cutShort;

    /**
     * @param marked hears of each thing that was done, once
     */
    Steering(Clock clock, long start, Consumer<Marker> marked) {
        this.marked = marked;
        this.clock = clock;
        this.start = start;
        this.time = SteeredTime.startingAt(start);
    }

    SteeredTime time() {
        return time;
    }

    List<Marker> markers() {
        return markers;
    }

    boolean stopped() {
        return stopped;
    }

    /** Whether it was stopped, and that long ago. */
    boolean stoppedFor(long nanos) {
        return stopped && clock.nanos() - stoppedAt >= nanos;
    }

    /** The run has ended: what comes later steers nothing, and leaves no mark. */
    synchronized void end() {
        over = true;
    }

    long runNanosNow() {
        return time.runNanosAt(clock.nanos());
    }

    /** Begins at another moment of the run; before anyone waits. */
    synchronized void beginAt(long runNanos) {
        time = new SteeredTime(clock.nanos(), runNanos, time.factor(), time.paused());
    }

    long machineNanosNow() {
        return clock.nanos();
    }

    synchronized void pause() {
        if (!time.paused() && !deaf()) {
            change(time.pausedAt(clock.nanos()), "pause");
        }
    }

    synchronized void resume() {
        if (time.paused() && !deaf()) {
            change(time.resumedAt(clock.nanos()), "resume");
        }
    }

    /** Lets one session pass while time stands still. */
    synchronized void step() {
        if (time.still() && !deaf()) {
            steps++;
            change(time, "step");
        }
    }

    private synchronized boolean takeStep() {
        if (steps == 0 || !time.still()) {
            return false;
        }
        steps--;
        return true;
    }

    synchronized void rate(double factor) {
        SteeredTime steered = time.at(factor, clock.nanos());
        if (factor != time.factor() && !deaf()) {
            change(steered, "rate × " + trimmed(factor));
        }
    }

    synchronized void stop() {
        stop("stop");
    }

    synchronized void stop(String word) {
        if (!deaf()) {
            stoppedAt = clock.nanos();
            stopped = true;
            change(time, word);
        }
    }

    /** Also leaves its mark where a stop is under way, which it cuts short. */
    synchronized void stopNow() {
        if (!over && !cutShort) {
            cutShort = true;
            if (!stopped) {
                stoppedAt = clock.nanos();
                stopped = true;
            }
            change(time, "stop now");
        }
    }

    private boolean deaf() {
        return stopped || over;
    }

    private void change(SteeredTime to, String word) {
        time = to;
        if (!to.still()) {
            steps = 0;
        }
        List<Marker> more = new ArrayList<>(markers);
        Marker marker = new Marker(clock.nanos() - start, word);
        more.add(marker);
        markers = List.copyOf(more);
        marked.accept(marker);
        waiting.forEach(clock::wake);
    }

    private static String trimmed(double factor) {
        return factor == Math.rint(factor)
                ? Integer.toString((int) factor)
                : String.format(Locale.ROOT, "%.2f", factor).replaceAll("0+$", "");
    }

    /** How a wait ended. */
    enum Turn {
        /** The moment has come. */
        DUE,
        /** Time stands still, and the one who waits may play one session. */
        STEP,
        /** The run was stopped. */
        STOPPED
    }

    /** Waits until the run's time has reached a moment, or a step is asked for. */
    Turn awaitRunTime(long runNanos) throws InterruptedException {
        SteeredTime now = time;
        if (!stopped && !now.still() && now.machineNanosAt(runNanos) <= clock.nanos()) {
            return Turn.DUE;
        }
        Thread me = Thread.currentThread();
        waiting.add(me);
        try {
            while (!stopped) {
                now = time;
                if (now.still()) {
                    if (takeStep()) {
                        return Turn.STEP;
                    }
                    clock.waitUntil(clock.nanos() + LONG_NANOS);
                } else {
                    long machine = now.machineNanosAt(runNanos);
                    if (machine <= clock.nanos()) {
                        return Turn.DUE;
                    }
                    clock.waitUntil(machine);
                }
            }
            return Turn.STOPPED;
        } finally {
            waiting.remove(me);
        }
    }
}
