package dev.footfall.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/** Light, dark, or as the system says. */
public enum Theme {
    /** Light text on dark. */
    DARK,
    /** Dark text on light. */
    LIGHT,
    /** What the system prefers, now and whenever that changes. */
    FOLLOW_SYSTEM;

    private static final String SHEETS = "/assets/theme/";
    private static final Object FOLLOWER = "footfall-theme-follower";

    /**
     * Dresses a scene: fonts, controls and colours; replaces a theme installed before. To be called
     * on the JavaFX thread.
     *
     * @throws IllegalStateException when a font is missing from the app
     */
    public void install(Scene scene) {
        Fonts.load();
        if (scene.getProperties().remove(FOLLOWER) instanceof Follower old) {
            Platform.getPreferences().colorSchemeProperty().removeListener(old.weak);
        }
        if (this == FOLLOW_SYSTEM) {
            Follower follower = new Follower(scene);
            scene.getProperties().put(FOLLOWER, follower);
            Platform.getPreferences().colorSchemeProperty().addListener(follower.weak);
        }
        dress(scene, isDark());
    }

    /** Whether this is dark at present. */
    public boolean isDark() {
        return switch (this) {
            case DARK -> true;
            case LIGHT -> false;
            case FOLLOW_SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    private static void dress(Scene scene, boolean dark) {
        scene.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets().removeIf(sheet -> sheet.contains(SHEETS));
        scene.getStylesheets().addAll(0, sheets(dark ? "dark.css" : "light.css"));
    }

    private static List<String> sheets(String colours) {
        return List.of(address(colours), address("footfall.css"), address("chart.css"));
    }

    private static String address(String sheet) {
        return Objects.requireNonNull(Theme.class.getResource(SHEETS + sheet), sheet)
                .toExternalForm();
    }

    /** Lives as long as its scene does: the system's preferences outlive every window. */
    private static final class Follower implements ChangeListener<ColorScheme> {
        private final Scene scene;
        private final WeakChangeListener<ColorScheme> weak = new WeakChangeListener<>(this);

        Follower(Scene scene) {
            this.scene = scene;
        }

        @Override
        public void changed(
                ObservableValue<? extends ColorScheme> scheme, ColorScheme was, ColorScheme is) {
            dress(scene, is == ColorScheme.DARK);
        }
    }
}
