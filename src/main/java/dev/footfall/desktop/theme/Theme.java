package dev.footfall.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

import java.util.Objects;

/** How the window is coloured. */
public enum Theme {
    /** Light on dark. */
    DARK,
    /** Dark on light. */
    LIGHT,
    /** As the system is set. */
    FOLLOW_SYSTEM;

    /** Colours a scene. */
    public void install(Scene scene) {
        boolean dark =
                this == DARK
                        || (this == FOLLOW_SYSTEM
                                && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
        scene.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        String sheet = dark ? "/assets/theme/dark.css" : "/assets/theme/light.css";
        scene.getStylesheets()
                .setAll(Objects.requireNonNull(Theme.class.getResource(sheet)).toExternalForm());
    }
}
