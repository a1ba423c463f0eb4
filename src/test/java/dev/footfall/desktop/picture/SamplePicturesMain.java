package dev.footfall.desktop.picture;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.run.RunSnapshot;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Draws every sample run in both themes and three sizes: {@code … FOLDER [NAME-PART]}. */
public final class SamplePicturesMain {

    private SamplePicturesMain() {}

    /** Writes the pictures whose names contain the second argument, or all. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String part = args.length > 1 ? args[1] : "";
        for (Map.Entry<String, RunSnapshot> run : SampleRuns.all().entrySet()) {
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                for (int[] size :
                        new int[][] {{960, 640}, {1440, 900}, {1920, 1080}, {3840, 2160}}) {
                    String name =
                            run.getKey()
                                    + "-"
                                    + theme.name().toLowerCase(java.util.Locale.ROOT)
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
        javafx.application.Platform.exit();
    }
}
