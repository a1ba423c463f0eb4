package dev.footfall.desktop.shell;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;
import java.util.function.BooleanSupplier;

/**
 * Does what will be needed later, one thing a beat, once the window is in sight: the charts first,
 * then, while nothing is played, the other screens.
 */
final class SpareTime {

    /** In these the first picture is drawn. */
    private static final int FIRST_BEATS = 5;

    private final BooleanSupplier charts;
    private final Queue<Runnable> screens;
    private final BooleanSupplier busy;
    private int beats;

    /**
     * @param charts does one more thing for the charts, and tells whether there was any
     * @param screens what to do for the others
     * @param busy whether these must wait
     */
    SpareTime(BooleanSupplier charts, Collection<Runnable> screens, BooleanSupplier busy) {
        this.charts = charts;
        this.screens = new ArrayDeque<>(screens);
        this.busy = busy;
    }

    /** Call ten times a second. */
    void beat() {
        beats++;
        if (beats <= FIRST_BEATS || charts.getAsBoolean()) {
            return;
        }
        if (!screens.isEmpty() && !busy.getAsBoolean()) {
            screens.remove().run();
        }
    }
}
