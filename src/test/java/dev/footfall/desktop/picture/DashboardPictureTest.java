package dev.footfall.desktop.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.footfall.desktop.SampleRuns;
import dev.footfall.desktop.theme.Theme;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

import javax.imageio.ImageIO;

class DashboardPictureTest {

    @TempDir private Path folder;

    @Test
    void a_run_becomes_a_png_of_the_asked_size_in_the_asked_theme() throws IOException {
        BufferedImage dark = draw(Theme.DARK);
        BufferedImage light = draw(Theme.LIGHT);
        assertThat(dark.getWidth()).isEqualTo(1200);
        assertThat(dark.getHeight()).isEqualTo(700);
        assertThat(dark.getRGB(4, 690)).as("dark background").isEqualTo(0xff0d1117);
        assertThat(light.getRGB(4, 690)).as("light background").isEqualTo(0xfff6f8fa);
    }

    @Test
    void the_charts_are_drawn_and_not_left_empty() throws IOException {
        BufferedImage picture = draw(Theme.DARK);
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).as("felt p99's line").contains(0xffffb454);
        assertThat(colours).as("acknowledged").contains(0xff2dd4bf);
    }

    /** What is written first goes to a device that is always full. */
    @Test
    void a_full_disk_leaves_no_empty_picture_behind() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        Path png = folder.resolve("dashboard.png");
        Files.createSymbolicLink(folder.resolve(".dashboard.png.part"), full);
        assertThatThrownBy(
                        () ->
                                DashboardPicture.write(
                                        SampleRuns.running(), png, Theme.DARK, 600, 400))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("No space left");
        assertThat(folder).isEmptyDirectory();
    }

    private BufferedImage draw(Theme theme) throws IOException {
        Path png = folder.resolve("deeper").resolve(theme + ".png");
        DashboardPicture.write(SampleRuns.running(), png, theme, 1200, 700);
        return ImageIO.read(png.toFile());
    }
}
