package dev.footfall.desktop.picture;

import dev.footfall.desktop.image.PngFile;
import dev.footfall.desktop.theme.Theme;

import javafx.scene.Parent;
import javafx.scene.layout.StackPane;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Supplier;

/** Draws any screen into a file, for looking at. */
public final class Drawing {

    private Drawing() {}

    /**
     * Draws a screen as it stands in the window.
     *
     * @param screen makes it, on the JavaFX thread
     * @param again shows its data once more when sizes are known
     */
    public static void write(
            Path file, Theme theme, int[] size, Supplier<Parent> screen, Runnable again)
            throws IOException {
        PngFile.write(
                HeadlessToolkit.call(
                        () -> {
                            StackPane root = new StackPane(screen.get());
                            root.getStyleClass().addAll("shell", "window");
                            root.getStylesheets()
                                    .add(
                                            Objects.requireNonNull(
                                                            Drawing.class.getResource(
                                                                    "/assets/theme/shell.css"))
                                                    .toExternalForm());
                            return DashboardPicture.draw(root, theme, size[0], size[1], again);
                        }),
                file);
    }
}
