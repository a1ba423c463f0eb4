package dev.footfall.desktop.shell;

import dev.footfall.desktop.columns.ColumnsViewModel;
import dev.footfall.desktop.compose.ComposeViewModel;
import dev.footfall.desktop.replay.ReplayViewModel;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.replay.LogOptions;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

import java.nio.file.Path;
import java.util.function.BiFunction;

/**
 * What the window is made of, without a scene.
 *
 * @param columns begins a choice of columns for a log, from how it was read
 */
record Parts(
        SetupViewModel setup,
        ComposeViewModel compose,
        RunViewModel run,
        ReplayViewModel replay,
        BiFunction<Path, LogOptions, ColumnsViewModel> columns,
        Notices notices,
        BuiltInScenarios builtIn,
        ObjectProperty<Theme> theme,
        BooleanProperty toured) {}
