package dev.footfall.desktop.shell;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * Draws the window in several states, for looking at: {@code WindowPictures FOLDER}. Needs no
 * display with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowPictures {

    private static final double[][] SIZES = {{960, 640}, {1440, 900}};

    private WindowPictures() {}

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Platform.startup(
                () -> {
                    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                        for (double[] size : SIZES) {
                            draw(folder, theme, size[0], size[1]);
                        }
                    }
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(Path folder, Theme theme, double width, double height) {
        FakeEngine engine = new FakeEngine();
        Shell shell =
                new Shell(
                        engine,
                        Runnable::run,
                        Runnable::run,
                        new Preferences(
                                theme, width, height, false, List.of("/tmp/a/b.yaml"), true),
                        new dev.footfall.desktop.compose.DraftFile(folder.resolve("drafts")),
                        new BuiltInScenarios(List.of(Path.of("first-steps.yaml"))),
                        recent -> () -> null);
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) width + ".png";
        shell.actions().open(Path.of("first-steps.yaml"));
        save(shell, folder.resolve("ready" + suffix));
        shell.actions().target();
        shell.scene().lookup("#target-other").requestFocus();
        ((javafx.scene.control.RadioButton) shell.scene().lookup("#target-other"))
                .setSelected(true);
        ((TextField) shell.scene().lookup("#target-address")).setText("https://api.example.com");
        save(shell, folder.resolve("target" + suffix));
        ((TextField) shell.scene().lookup("#target-confirm")).setText("api.example.com");
        ((javafx.scene.control.Button) shell.scene().lookup("#target-use")).fire();
        save(shell, folder.resolve("remote" + suffix));
        shell.actions().open(Path.of("/home/ana/broken.yaml"));
        save(shell, folder.resolve("problems" + suffix));
        shell.actions().help();
        save(shell, folder.resolve("help" + suffix));
        ((javafx.scene.control.Button) shell.scene().lookup("#help-close")).fire();
        shell.actions().run();
        engine.runs.getLast().is(dev.footfall.run.Phase.RUNNING, 57);
        shell.parts().run().tick();
        save(shell, folder.resolve("running" + suffix));
        shell.parts().run().stop();
        shell.parts().notices().warn("Nothing listens on 127.0.0.1:8123. Start the endpoint.");
        save(shell, folder.resolve("stopping" + suffix));
        engine.runs.getLast().is(dev.footfall.run.Phase.FINISHED, 100);
        shell.parts().run().tick();
        shell.parts().notices().clear();
        save(shell, folder.resolve("finished" + suffix));
        shell.actions().open(Path.of("/home/ana/saturday.jsonl"));
        save(shell, folder.resolve("log" + suffix));
        shell.parts().replay().select(0.3, 0.9);
        shell.parts().replay().loop().set(true);
        shell.parts().replay().speed().set(600);
        shell.actions().run();
        engine.runs.getLast().is(dev.footfall.run.Phase.RUNNING, 5000);
        shell.parts().run().tick();
        save(shell, folder.resolve("replaying" + suffix));
    }

    static void save(Shell shell, Path file) {
        save(shell.scene(), file);
    }

    static void save(Scene scene, Path file) {
        scene.snapshot(null);
        WritableImage drawn = scene.snapshot(null);
        int width = (int) drawn.getWidth();
        int height = (int) drawn.getHeight();
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        int[] pixels = new int[width * height];
        drawn.getPixelReader()
                .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        image.setRGB(0, 0, width, height, pixels, 0, width);
        try {
            ImageIO.write(image, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
