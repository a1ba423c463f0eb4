package dev.footfall.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C ends in order: it says so to whoever works, and the process waits until that one is
 * through. The JVM then ends with 130 by itself.
 */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final CountDownLatch through = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("footfall-interrupt").unstarted(this::end);
    private Runnable endInOrder;
    private volatile boolean happened;

    private Interruption(Runnable endInOrder) {
        this.endInOrder = endInOrder;
    }

    /** From now on Ctrl+C runs this, and waits for {@link #close}. */
    static Interruption runs(Runnable endInOrder) {
        Interruption interruption = new Interruption(endInOrder);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** From now on it runs this instead; at once where it has happened. */
    synchronized void nowRuns(Runnable other) {
        endInOrder = other;
        if (happened) {
            other.run();
        }
    }

    private synchronized void begin() {
        happened = true;
        endInOrder.run();
    }

    boolean happened() {
        return happened;
    }

    private void end() {
        begin();
        try {
            // Only bounds the wait: whoever takes longer is cut off by the JVM's end.
            var _ = through.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** Says that all is written. */
    @Override
    public void close() {
        through.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // The hook has just begun; it finds all written and lets the process end.
                return;
            }
        }
    }
}
