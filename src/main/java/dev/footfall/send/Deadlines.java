package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import okhttp3.Call;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Cuts calls off that take too long. One thread looks over the calls in flight fifty times a
 * second; a deadline is therefore kept to within 20 ms, at no cost per call but a set entry.
 */
final class Deadlines {

    private static final long LOOK_NANOS = 20_000_000;

    private final long allowedNanos;
    private final Clock clock;
    private final Runnable atEachLook;
    private final Set<Watched> inFlight = ConcurrentHashMap.newKeySet();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean closed;

    /**
     * @param atEachLook done besides, fifty times a second
     */
    Deadlines(Duration allowed, Clock clock, Runnable atEachLook) {
        this.atEachLook = atEachLook;
        this.allowedNanos = allowed.toNanos();
        this.clock = clock;
        this.thread = Thread.ofPlatform().daemon().name("footfall-deadlines").start(this::look);
    }

    /** One call in flight, and whether we cut it off and why. */
    static final class Watched {
        private final Call call;
        private final long since;
        private volatile boolean late;
        private volatile boolean cut;

        private Watched(Call call, long since) {
            this.call = call;
            this.since = since;
        }

        Outcome outcome(IOException trouble, Timing timing) {
            if (late) {
                return new Outcome.TimedOut(timing);
            }
            if (cut) {
                return new Outcome.Unreachable(
                        Outcome.CUT_OFF, "the run was stopped before an answer came", timing);
            }
            return Trouble.outcome(trouble, timing);
        }

        private void cancelAsLate() {
            late = true;
            call.cancel();
        }

        private void cancelAsStopped() {
            cut = true;
            call.cancel();
        }
    }

    Watched watch(Call call, long since) {
        Watched watched = new Watched(call, since);
        inFlight.add(watched);
        if (stopped) {
            watched.cancelAsStopped();
        }
        return watched;
    }

    void forget(Watched watched) {
        inFlight.remove(watched);
    }

    /** Cuts off what is in flight, and all that may still come. */
    void cancelAll() {
        stopped = true;
        inFlight.forEach(Watched::cancelAsStopped);
    }

    void close() {
        closed = true;
        clock.wake(thread);
    }

    private void look() {
        try {
            while (!closed) {
                long now = clock.nanos();
                for (Watched watched : inFlight) {
                    if (now - watched.since > allowedNanos) {
                        watched.cancelAsLate();
                    }
                }
                atEachLook.run();
                clock.waitUntil(now + LOOK_NANOS);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
