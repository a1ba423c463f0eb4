package dev.footfall.desktop.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The fonts that the app brings along: Inter for words, JetBrains Mono for ids and JSON. JavaFX
 * knows a weight beyond regular and bold as a family of its own, hence the names.
 */
public final class Fonts {

    private static final List<String> FILES =
            List.of(
                    "Inter-Regular.otf",
                    "Inter-Medium.otf",
                    "Inter-SemiBold.otf",
                    "Inter-Bold.otf",
                    "JetBrainsMono-Regular.ttf",
                    "JetBrainsMono-Medium.ttf");

    private static boolean loaded;

    private Fonts() {}

    /**
     * Makes the fonts known to JavaFX; doing it again does no harm.
     *
     * @throws IllegalStateException when a font is missing or unreadable, saying which
     */
    public static synchronized void load() {
        if (!loaded) {
            FILES.forEach(Fonts::load);
            loaded = true;
        }
    }

    private static void load(String file) {
        String path = "/assets/fonts/" + file;
        try (InputStream in = Fonts.class.getResourceAsStream(path)) {
            if (in == null || Font.loadFont(in, 12) == null) {
                throw new IllegalStateException(
                        "The font "
                                + path
                                + " is missing from the app or damaged. Build the app again.");
            }
        } catch (IOException e) {
            throw new IllegalStateException("The font " + path + " could not be read.", e);
        }
    }
}
