package dev.footfall.clock;

import java.time.Instant;

/**
 * The one source of time. Injected everywhere, so that tests move time by hand and no class outside
 * this package reads a clock or sleeps.
 */
public interface Clock {

    /** Monotonic nanoseconds from an arbitrary origin; only differences mean something. */
    long nanos();

    /** Wall-clock time, for stamps that people read; may jump. */
    Instant now();

    /**
     * Waits until {@link #nanos()} reaches {@code deadline} or {@link #wake} is called for the
     * waiting thread; returns at once when the deadline has passed.
     *
     * @throws InterruptedException when the waiting thread is interrupted
     */
    void waitUntil(long deadline) throws InterruptedException;

    /** Ends the wait of {@code thread} early. */
    void wake(Thread thread);

    /** The machine's own clock. */
    static Clock system() {
        return SystemClock.INSTANCE;
    }
}
