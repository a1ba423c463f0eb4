package dev.footfall.cli;

import dev.footfall.run.RunHandle;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl+C ends a run in order: the run is stopped, and the process waits until its summary is
 * written. The JVM then ends with 130 by itself.
 */
final class Interruption implements AutoCloseable {

    private static final Duration LONGEST_END = Duration.ofSeconds(20);

    private final RunHandle run;
    private final CountDownLatch reported = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().name("footfall-interrupt").unstarted(this::end);
    private volatile boolean happened;

    private Interruption(RunHandle run) {
        this.run = run;
    }

    static Interruption stops(RunHandle run) {
        Interruption interruption = new Interruption(run);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean happened() {
        return happened;
    }

    private void end() {
        happened = true;
        run.stop();
        try {
            boolean inTime = reported.await(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime) {
                run.stopNow();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** The summary is written. */
    @Override
    public void close() {
        reported.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException alreadyEnding) {
                // The hook has just begun; it finds the report written and lets the process end.
                return;
            }
        }
    }
}
