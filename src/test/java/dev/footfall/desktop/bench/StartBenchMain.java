package dev.footfall.desktop.bench;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.shell.Desktop;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Window;

import java.nio.file.Path;

/**
 * Opens the window and prints when each step was reached, then ends: {@code … $(date +%s%3N)}, the
 * moment from which to count, since what the system knows of a process's start is up to a second
 * off. The last is when the window shows a scenario and Run can be pressed. To be run some times,
 * from the app image with its class cache. The bar: 1,200 ms.
 */
public final class StartBenchMain {

    private final long begun;
    private final StringBuilder line = new StringBuilder();

    private StartBenchMain(long begun) {
        this.begun = begun;
    }

    /** Runs it and prints one line. */
    public static void main(String[] args) {
        StartBenchMain bench = new StartBenchMain(Long.parseLong(args[0]));
        bench.reached("main");
        // Nothing is played, so that nothing is written there.
        Desktop.open(() -> new FootfallEngine(Path.of("runs"), Clock.system()));
        Platform.runLater(bench::watch);
    }

    private void watch() {
        reached("shown");
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    // The first has been laid out and given to the renderer.
                    reached("drawn");
                }
                if (pulses > 2
                        && Window.getWindows().getFirst().getScene().lookup("#run")
                                instanceof Button run
                        && !run.isDisabled()) {
                    reached("usable");
                    System.out.println(line);
                    System.exit(0);
                }
            }
        }.start();
    }

    private void reached(String step) {
        line.append(step).append(' ');
        line.append(System.currentTimeMillis() - begun).append(" ms  ");
    }
}
