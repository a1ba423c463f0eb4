package dev.footfall.desktop.bench;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.shell.FootfallWindow;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;

/**
 * Opens the window and prints when each step was reached, then ends: {@code … $(date +%s%3N)}, the
 * moment from which to count, since what the system knows of a process's start is up to a second
 * off. The last is when the window shows a scenario and Run can be pressed. To be run some times,
 * from the app image with its class cache. The bar: 1,200 ms.
 */
public final class StartBenchMain {

    private final long begun;
    private final Path folder;

    private StartBenchMain(long begun, Path folder) {
        this.begun = begun;
        this.folder = folder;
    }

    /** Runs it and prints one line. */
    public static void main(String[] args) throws Exception {
        StartBenchMain bench =
                new StartBenchMain(
                        Long.parseLong(args[0]), Files.createTempDirectory("footfall-bench"));
        String line = bench.reached("main");
        Platform.startup(() -> bench.open(line + bench.reached("toolkit")));
    }

    private void open(String before) {
        Stage stage = new Stage();
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        new FootfallEngine(folder.resolve("runs"), Clock.system()),
                        Executors.newVirtualThreadPerTaskExecutor(),
                        new PreferencesFile(folder.resolve("preferences.json")),
                        BuiltInScenarios.onClassPath(),
                        recent -> () -> null);
        String made = before + reached("made");
        window.show();
        String shown = made + reached("shown");
        new AnimationTimer() {
            private int pulses;
            private String line = shown;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses <= 2) {
                    // In the second, the first has been laid out and given to the renderer.
                    line += reached("pulse " + pulses);
                }
                if (pulses > 2
                        && stage.getScene().lookup("#run") instanceof Button run
                        && !run.isDisabled()) {
                    System.out.println(line + reached("usable"));
                    Runtime.getRuntime().exit(0);
                }
            }
        }.start();
    }

    private String reached(String step) {
        return step + " " + (System.currentTimeMillis() - begun) + " ms  ";
    }
}
