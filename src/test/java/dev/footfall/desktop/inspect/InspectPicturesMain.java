package dev.footfall.desktop.inspect;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.AtOnce;
import dev.footfall.desktop.SampleRecords;
import dev.footfall.desktop.engine.RunSource;
import dev.footfall.desktop.picture.Drawing;
import dev.footfall.desktop.theme.Theme;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Draws the inspector in both themes and three sizes, for looking at: {@code … FOLDER}. */
public final class InspectPicturesMain {

    private static final int[][] SIZES = {{896, 569}, {1376, 829}, {1856, 1009}};

    private InspectPicturesMain() {}

    /** Writes the pictures. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        RunSource source =
                SampleRecords.record(Files.createTempDirectory("footfall-pictures"), 2_000);
        for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
            for (int[] size : SIZES) {
                String end = theme.name().toLowerCase(Locale.ROOT) + "-" + size[0] + ".png";
                write(folder.resolve("inspect-" + end), theme, size, source, null);
                write(folder.resolve("exchange-" + end), theme, size, source, 503);
                write(folder.resolve("none-" + end), theme, size, null, null);
            }
        }
        Platform.exit();
    }

    private static void write(
            Path file, Theme theme, int[] size, @Nullable RunSource source, @Nullable Integer open)
            throws IOException {
        InspectViewModel model = new InspectViewModel(AtOnce.offThread(), Clock.system());
        model.show(source);
        if (open != null) {
            model.status().set(open.toString());
        }
        model.refresh();
        if (open != null) {
            model.open(Objects.requireNonNull(model.rows().get().getFirst().row()));
        }
        Drawing.write(
                file, theme, size, () -> new InspectView(model, ZoneOffset.UTC), model::refresh);
    }
}
