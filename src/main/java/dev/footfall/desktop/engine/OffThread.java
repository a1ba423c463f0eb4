package dev.footfall.desktop.engine;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Takes work off the JavaFX thread and brings its result back onto it. */
public final class OffThread {

    private final Executor background;
    private final Executor window;
    private final Consumer<Throwable> bug;

    /**
     * @param background where work runs
     * @param window runs on the JavaFX thread, in order
     * @param bug is told, on the JavaFX thread, of an exception that work ended in: always a bug,
     *     since trouble that can be expected is part of the result
     */
    public OffThread(Executor background, Executor window, Consumer<Throwable> bug) {
        this.background = background;
        this.window = window;
        this.bug = bug;
    }

    /** Works, then hands the result over; returns at once. */
    public <T> void run(Supplier<T> work, Consumer<T> then) {
        run(work, then, () -> {});
    }

    /**
     * Works, then hands the result over; returns at once.
     *
     * @param failed runs instead of {@code then} when work ended in an exception
     */
    public <T> void run(Supplier<T> work, Consumer<T> then, Runnable failed) {
        background.execute(
                () -> {
                    try {
                        T result = work.get();
                        window.execute(() -> then.accept(result));
                    } catch (RuntimeException | Error thrown) {
                        window.execute(
                                () -> {
                                    failed.run();
                                    bug.accept(thrown);
                                });
                    }
                });
    }
}
