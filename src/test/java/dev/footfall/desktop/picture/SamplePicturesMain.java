package dev.footfall.desktop.picture;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.image.PngFile;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import javafx.application.Platform;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.BorderPane;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws every sample run in both themes and three sizes: {@code … FOLDER [NAME-PART]}. */
public final class SamplePicturesMain {

    private SamplePicturesMain() {}

    private static void extra(
            Path folder, String name, String part, RunSnapshot run, int width, int height)
            throws IOException {
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            String file = name + "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + width;
            if (file.contains(part)) {
                PngFile.write(
                        HeadlessToolkit.call(() -> extra(name, run, theme, width, height)),
                        folder.resolve(file + ".png"));
            }
        }
    }

    private static WritableImage extra(
            String name, RunSnapshot run, Theme theme, int width, int height) {
        DashboardViewModel model = new DashboardViewModel(ZoneOffset.UTC);
        DashboardView view = new DashboardView(model);
        model.predict(List.of(.349, .306, .232, .158, .122, .084, .055, .048, .041, .03));
        model.show(run);
        BorderPane root = new BorderPane(view);
        root.setTop(new TopBar(run));
        root.getStyleClass().add("window");
        return DashboardPicture.draw(
                root,
                theme,
                width,
                height,
                () -> {
                    switch (name) {
                        case "detail" -> model.open(model.errors().get(1));
                        case "presenting" -> view.setPresenting(true);
                        default -> {
                            model.window().zoom(190, 260);
                            model.window().point(220);
                        }
                    }
                    model.show(run);
                });
    }

    /** Writes the pictures whose names contain the second argument, or all. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String part = args.length > 1 ? args[1] : "";
        for (Map.Entry<String, RunSnapshot> run : SampleRuns.all().entrySet()) {
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                for (int[] size :
                        new int[][] {
                            {960, 640}, {961, 1320}, {1440, 900}, {1920, 1080}, {3840, 2160}
                        }) {
                    String name =
                            run.getKey()
                                    + "-"
                                    + theme.name().toLowerCase(Locale.ROOT)
                                    + "-"
                                    + size[0];
                    if (name.contains(part)) {
                        PngFile.write(
                                HeadlessToolkit.call(
                                        () ->
                                                DashboardPicture.draw(
                                                        run.getValue(),
                                                        theme,
                                                        size[0],
                                                        size[1],
                                                        ZoneOffset.UTC)),
                                folder.resolve(name + ".png"));
                    }
                }
            }
        }
        extra(folder, "detail", part, SampleRuns.running(), 1440, 900);
        extra(folder, "presenting", part, SampleRuns.running(), 1440, 900);
        extra(folder, "zoomed", part, SampleRuns.running(), 1440, 900);
        Platform.exit();
    }
}
