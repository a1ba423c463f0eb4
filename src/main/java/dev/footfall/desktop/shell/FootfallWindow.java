package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.engine.OffThread;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.setup.BuiltInScenarios;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.setup.RecentFiles;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.setup.TargetViewModel;
import dev.footfall.desktop.theme.Theme;

import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The one window: puts the parts together, and remembers how it was left. */
public final class FootfallWindow {

    private static final Logger LOG = LoggerFactory.getLogger(FootfallWindow.class);

    private final Stage stage;
    private final PreferencesFile file;
    private final Parts parts;
    private final Pulse pulse;

    /**
     * Fills the stage; call on the JavaFX thread.
     *
     * @param background where files are read and runs are started
     * @param picker makes the file dialog of this window
     */
    public FootfallWindow(
            Stage stage,
            Engine engine,
            Executor background,
            PreferencesFile file,
            BuiltInScenarios builtIn,
            Function<RecentFiles, FilePicker> picker) {
        this.stage = stage;
        this.file = file;
        Preferences remembered = file.load();
        Notices notices = new Notices();
        OffThread offThread =
                new OffThread(background, Platform::runLater, thrown -> report(thrown, notices));
        RecentFiles recent = new RecentFiles(remembered.recent().stream().map(Path::of).toList());
        SetupViewModel setup = new SetupViewModel(engine, offThread, recent, new TargetViewModel());
        RunViewModel run = new RunViewModel(engine, offThread, notices);
        ObjectProperty<Theme> theme = new SimpleObjectProperty<>(remembered.theme());
        parts = new Parts(setup, run, notices, builtIn, theme);
        pulse = new Pulse(run::tick);

        Map<Place, Region> screens = new EnumMap<>(Place.class);
        screens.put(Place.LIVE, new LiveScreen(setup, run));
        ShellView view = new ShellView(parts, screens, picker.apply(recent));
        Scene scene = new Scene(view, remembered.width(), remembered.height());
        remembered.theme().install(scene);
        theme.addListener((o, before, now) -> now.install(scene));
        new Keyboard(scene, view.actions().shortcuts());
        FileDrop.onto(view, view.actions()::open);
        view.actions().presenting().addListener((o, before, now) -> stage.setFullScreen(now));

        stage.setTitle("Footfall");
        stage.setMinWidth(Preferences.LEAST_WIDTH);
        stage.setMinHeight(Preferences.LEAST_HEIGHT);
        // Escape is ours: it closes cards first.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setMaximized(remembered.maximised());
        stage.setScene(scene);
        stage.setOnHiding(e -> leave(scene));
    }

    /** Shows the window, with the first built-in scenario loaded and ready to run. */
    public void show() {
        stage.show();
        pulse.start();
        parts.builtIn().files().stream().findFirst().ifPresent(parts.setup()::open);
    }

    /** Reads a file as if it had been dropped on the window; call on the JavaFX thread. */
    public void open(Path scenarioOrLog) {
        parts.setup().open(scenarioOrLog);
    }

    /** For an exception that nobody expected: the log has it all, the window says so. */
    static void report(Throwable thrown, Notices notices) {
        LOG.error("A bug in Footfall", thrown);
        notices.warn(
                "Something went wrong inside Footfall: "
                        + thrown
                        + ". The log has the details. What was loaded is unchanged.");
    }

    private void leave(Scene scene) {
        pulse.stop();
        parts.run().stop();
        boolean maximised = stage.isMaximized() || stage.isFullScreen();
        Preferences before = file.load();
        file.save(
                new Preferences(
                        parts.theme().get(),
                        maximised ? before.width() : scene.getWidth(),
                        maximised ? before.height() : scene.getHeight(),
                        stage.isMaximized(),
                        parts.setup().recent().files().stream().map(Path::toString).toList()));
    }
}
