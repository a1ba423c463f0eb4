package dev.footfall.desktop.picture;

import dev.footfall.desktop.chart.StillCharts;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.image.PngFile;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** The live screen of a run as a PNG file, drawn without a display. */
public final class DashboardPicture {

    private DashboardPicture() {}

    /**
     * Draws and writes. Starts JavaFX's headless platform when JavaFX isn't running yet; JavaFX
     * then stays up, on threads that don't keep the process alive.
     *
     * @param png where to; folders are made as needed, a file there is replaced
     * @param theme dark or light
     * @param width in pixels
     * @param height in pixels
     * @throws IOException when it can't be drawn (fonts or JavaFX's native part missing) or not be
     *     written; the message says which and what to do
     */
    public static void write(RunSnapshot run, Path png, Theme theme, int width, int height)
            throws IOException {
        PngFile.write(
                HeadlessToolkit.call(() -> draw(run, theme, width, height, ZoneId.systemDefault())),
                png);
    }

    /**
     * Ends JavaFX, after the last picture of a process that has no window. Nothing can be drawn
     * after it.
     */
    public static void done() {
        Platform.exit();
    }

    /** Draws with times in one zone; on the JavaFX thread. */
    static WritableImage draw(RunSnapshot run, Theme theme, int width, int height, ZoneId zone) {
        DashboardViewModel model = new DashboardViewModel(zone);
        BorderPane root = new BorderPane(new DashboardView(model));
        root.setTop(new TopBar(run));
        root.getStyleClass().add("window");
        model.show(run);
        return draw(root, theme, width, height, () -> model.show(run));
    }

    /** Draws any view; {@code again} shows its data once more when sizes are known. */
    static WritableImage draw(Parent root, Theme theme, int width, int height, Runnable again) {
        Scene scene = new Scene(root, width, height);
        theme.install(scene);
        // The first pass finds sizes and styles, which axes need for their ticks; the second draws.
        StillCharts.draw(scene);
        again.run();
        StillCharts.draw(scene);
        return scene.snapshot(null);
    }
}
