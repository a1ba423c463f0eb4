package dev.footfall.desktop.shell;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.setup.FilePicker;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** A window of 980 × 700 over an engine that plays nothing. */
final class SampleWindow {

    private SampleWindow() {}

    /**
     * Makes it; nothing is open.
     *
     * @param folder where what it remembers goes
     */
    static Shell of(FakeEngine engine, Path folder, FilePicker picker) {
        return new Shell(
                engine,
                Runnable::run,
                Runnable::run,
                new Preferences(Theme.DARK, 980, 700, false, List.of(), true, null),
                new DraftFile(folder.resolve("drafts")),
                new SavedColumns(folder.resolve("settings")),
                BuiltInScenarios.onClassPath(),
                recent -> picker);
    }

    static void openFirstSteps(Shell shell) {
        shell.actions()
                .open(Objects.requireNonNull(BuiltInScenarios.onClassPath().named("first-steps")));
    }

    /** As if a run had been going on for some minutes. On the JavaFX thread. */
    static void playsRunning(Shell shell, FakeEngine engine) {
        shell.actions().run();
        engine.runs.getLast().showing = SampleRuns.running();
        shell.beat().run();
    }
}
