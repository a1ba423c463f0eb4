package dev.footfall.desktop.shell;

import dev.footfall.desktop.compose.ComposeViewModel;
import dev.footfall.desktop.replay.ReplayViewModel;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;

/** What the window is made of, without a scene. */
record Parts(
        SetupViewModel setup,
        ComposeViewModel compose,
        RunViewModel run,
        ReplayViewModel replay,
        Notices notices,
        BuiltInScenarios builtIn,
        ObjectProperty<Theme> theme,
        BooleanProperty toured) {}
