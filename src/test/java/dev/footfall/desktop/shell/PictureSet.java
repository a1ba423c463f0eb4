package dev.footfall.desktop.shell;

import dev.footfall.desktop.chart.StillCharts;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.theme.Theme;

import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

/**
 * Pictures of one window in one theme and size.
 *
 * @param part only pictures whose file names contain it are written
 */
record PictureSet(Path folder, String part, Theme theme, int width, int height) {

    private static final int[][] SIZES = {{960, 640}, {1440, 900}, {1920, 1080}, {3840, 2160}};

    /** Both themes in all four sizes, the smallest first: {@code FOLDER [NAME-PART]}. */
    static void each(String[] args, Consumer<PictureSet> draw) {
        String part = args.length > 1 ? args[1] : "";
        for (int[] size : SIZES) {
            for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                PictureSet set = new PictureSet(Path.of(args[0]), part, theme, size[0], size[1]);
                if (part.isEmpty() || !set.endsElsewhere()) {
                    draw.accept(set);
                }
            }
        }
    }

    /** Whether the part asks for another theme or size. */
    private boolean endsElsewhere() {
        boolean otherTheme = part.matches(".*(dark|light).*") && !part.contains(word());
        boolean otherSize = part.matches(".*\\d{3,4}.*") && !part.contains(Integer.toString(width));
        return otherTheme || otherSize;
    }

    Preferences preferences() {
        return new Preferences(theme, width, height, false, List.of("/tmp/a/b.yaml"), true, null);
    }

    void save(Shell shell, String name) {
        StillCharts.draw(shell.scene());
        shell.beat().run();
        save(shell.scene(), name);
    }

    void save(Scene scene, String name) {
        if (!wants(name)) {
            return;
        }
        // A size that is known only after layout changes what is drawn.
        StillCharts.draw(scene);
        scene.snapshot(null);
        StillCharts.draw(scene);
        save(scene.snapshot(null), name);
    }

    void save(WritableImage drawn, String name) {
        int wide = (int) drawn.getWidth();
        int high = (int) drawn.getHeight();
        BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[wide * high];
        drawn.getPixelReader()
                .getPixels(0, 0, wide, high, PixelFormat.getIntArgbInstance(), pixels, 0, wide);
        image.setRGB(0, 0, wide, high, pixels, 0, wide);
        try {
            ImageIO.write(image, "png", folder.resolve(file(name)).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether this picture is asked for. */
    boolean wants(String name) {
        return file(name).contains(part);
    }

    /** What tells the pictures of this set from others. */
    String suffix() {
        return "-" + word() + "-" + width;
    }

    private String file(String name) {
        return name + suffix() + ".png";
    }

    private String word() {
        return theme.name().toLowerCase(Locale.ROOT);
    }
}
