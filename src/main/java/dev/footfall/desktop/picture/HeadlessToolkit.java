package dev.footfall.desktop.picture;

import javafx.application.Platform;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs something on the JavaFX thread where there may be neither a window nor a display. */
final class HeadlessToolkit {

    private HeadlessToolkit() {}

    /**
     * Runs a task on the JavaFX thread and waits for it.
     *
     * @throws IOException when JavaFX can't start or the task failed
     */
    static <T> T call(Callable<T> task) throws IOException {
        FutureTask<T> future = new FutureTask<>(task);
        if (Platform.isFxApplicationThread()) {
            future.run();
        } else {
            start(future);
        }
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while drawing the dashboard.", e);
        } catch (ExecutionException e) {
            throw new IOException("The dashboard could not be drawn: " + e.getMessage(), e);
        }
    }

    private static void start(Runnable task) throws IOException {
        System.setProperty("glass.platform", System.getProperty("glass.platform", "Headless"));
        System.setProperty("prism.order", System.getProperty("prism.order", "sw"));
        try {
            Platform.startup(task);
            // Without this, JavaFX would end with the last window of someone else's.
            Platform.setImplicitExit(false);
        } catch (IllegalStateException alreadyRunning) {
            Platform.runLater(task);
        } catch (RuntimeException | LinkageError e) {
            throw new IOException(
                    "JavaFX could not start, so there is no picture: "
                            + e.getMessage()
                            + ". Its native libraries are unpacked into ~/.openjfx/cache, which"
                            + " must be writable, and fonts need fontconfig or the app's own.",
                    e);
        }
    }
}
