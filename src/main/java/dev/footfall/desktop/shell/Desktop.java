package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.setup.SystemFilePicker;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.stage.Stage;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Starts the desktop app. */
public final class Desktop {

    private Desktop() {}

    /**
     * Opens the window and returns; the process lives until it is closed. The engine is closed with
     * it. Not an {@code Application}, so that the engine comes in as an argument.
     *
     * @throws UnsupportedOperationException where there is no display
     */
    public static void open(Engine engine) {
        Platform.startup(() -> show(engine));
    }

    private static void show(Engine engine) {
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        Stage stage = new Stage();
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        engine,
                        background,
                        PreferencesFile.ofUser(),
                        BuiltInScenarios.onClassPath(),
                        recent -> new SystemFilePicker(stage, recent));
        // Not in the window itself: JavaFX's headless platform cannot enlarge a window.
        window.presenting().addListener((o, before, now) -> stage.setFullScreen(now));
        // The JavaFX thread ends with the last window; this one keeps the process for the rest.
        stage.setOnHidden(e -> Thread.ofPlatform().name("closing").start(engine::close));
        window.show();
    }
}
