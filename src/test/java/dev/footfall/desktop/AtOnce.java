package dev.footfall.desktop;

import dev.footfall.desktop.engine.OffThread;

/** For tests of what goes on behind the window, without any other thread. */
public final class AtOnce {

    private AtOnce() {}

    /** Does everything where it is asked for; a bug fails the test. */
    public static OffThread offThread() {
        return new OffThread(
                Runnable::run,
                Runnable::run,
                bug -> {
                    throw new AssertionError(bug);
                });
    }
}
