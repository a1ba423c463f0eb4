package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.setup.SystemFilePicker;
import dev.footfall.desktop.theme.Fonts;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Starts the desktop app. */
public final class Desktop {

    private static final String NO_SHEET = "data:text/css,";

    private Desktop() {}

    /**
     * Opens the window and returns; the process lives until it is closed. The engine is closed with
     * it. Not an {@code Application}, so that the engine comes in as an argument.
     *
     * @param engine is asked once, in a thread of its own
     * @throws UnsupportedOperationException where there is no display
     */
    public static void open(Supplier<Engine> engine) {
        // The toolkit has something to log while the log is still being set up: that is no news.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        // While the toolkit starts.
        CompletableFuture<Needed> needed =
                CompletableFuture.supplyAsync(
                        () -> Needed.of(engine.get()),
                        make -> Thread.ofPlatform().name("opening").start(make));
        Platform.startup(() -> show(needed.join()));
    }

    private static void show(Needed needed) {
        // Scenes have theirs; JavaFX's own would be read for nobody.
        Application.setUserAgentStylesheet(NO_SHEET);
        ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
        Stage stage = new Stage();
        FootfallWindow window =
                new FootfallWindow(
                        stage,
                        needed.engine(),
                        background,
                        needed.preferences(),
                        needed.builtIn(),
                        recent -> new SystemFilePicker(stage, recent));
        // Not in the window itself: JavaFX's headless platform cannot enlarge a window.
        window.presenting().addListener((o, before, now) -> stage.setFullScreen(now));
        // The JavaFX thread ends with the last window; this one keeps the process for the rest.
        stage.setOnHidden(e -> Thread.ofPlatform().name("closing").start(needed.engine()::close));
        window.show();
    }

    /** What the window is made of, as far as it can be made beside the JavaFX thread. */
    private record Needed(Engine engine, PreferencesFile preferences, BuiltInScenarios builtIn) {

        static Needed of(Engine engine) {
            PreferencesFile preferences = PreferencesFile.ofUser();
            preferences.load();
            Fonts.load();
            // With the first of them comes the icons' font.
            new FontIcon(Place.LIVE.icon());
            return new Needed(engine, preferences, BuiltInScenarios.onClassPath());
        }
    }
}
