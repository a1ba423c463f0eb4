package dev.footfall.desktop.shell;

import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.engine.Engine;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.PreferencesFile;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.setup.RecentFiles;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The one window; remembers how it was left. */
public final class FootfallWindow {

    private final Stage stage;
    private final PreferencesFile file;
    private final Shell shell;
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
        shell =
                new Shell(
                        engine,
                        background,
                        Platform::runLater,
                        remembered,
                        new DraftFile(file.folder()),
                        new SavedColumns(file.folder()),
                        builtIn,
                        picker);
        shell.parts().compose().columns().set(remembered.columns());
        pulse = new Pulse(shell.beat());

        stage.setTitle("Footfall");
        stage.setMinWidth(Preferences.LEAST_WIDTH);
        stage.setMinHeight(Preferences.LEAST_HEIGHT);
        // Escape is ours: it closes cards first.
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreenExitHint("");
        stage.setMaximized(remembered.maximised());
        stage.setScene(shell.scene());
        stage.setOnCloseRequest(
                e -> {
                    if (!shell.actions().compose().guarded(stage::hide)) {
                        e.consume();
                    }
                });
        stage.setOnHiding(e -> leave());
    }

    /** Shows the window, with the first built-in scenario loaded and ready to run. */
    public void show() {
        stage.show();
        pulse.start();
        shell.greet();
        shell.parts().compose().lookForDraft();
        shell.parts().builtIn().files().stream().findFirst().ifPresent(this::open);
    }

    /** Reads a file as if it had been dropped on the window; call on the JavaFX thread. */
    public void open(Path scenarioOrLog) {
        shell.actions().open(scenarioOrLog);
    }

    /** Whether all but the charts is hidden. */
    ReadOnlyBooleanProperty presenting() {
        return shell.actions().presenting();
    }

    private void leave() {
        pulse.stop();
        shell.release();
        shell.parts().run().stop();
        Scene scene = shell.scene();
        boolean sizeIsOurs = !stage.isMaximized() && !stage.isFullScreen();
        Preferences before = file.load();
        file.save(
                new Preferences(
                        shell.parts().theme().get(),
                        sizeIsOurs ? scene.getWidth() : before.width(),
                        sizeIsOurs ? scene.getHeight() : before.height(),
                        stage.isMaximized(),
                        shell.parts().setup().recent().files().stream()
                                .map(Path::toString)
                                .toList(),
                        shell.parts().toured().get(),
                        shell.parts().compose().columns().get()));
    }
}
