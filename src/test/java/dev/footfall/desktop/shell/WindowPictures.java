package dev.footfall.desktop.shell;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.metrics.Judgement;
import dev.footfall.replay.LogOptions;
import dev.footfall.run.Verdicts;
import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.session.story.StoryVerdict;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import javax.imageio.ImageIO;

/**
 * Draws the window in several states, for looking at: {@code WindowPictures FOLDER}. Needs no
 * display with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowPictures {

    private static final double[][] SIZES = {{960, 640}, {1440, 900}};

    private static final Verdicts VERDICTS =
            new Verdicts(
                    List.of(
                            new Judgement("p99(felt) > 250ms", OptionalDouble.of(312), "ms", true),
                            new Judgement("error_rate > 1%", OptionalDouble.of(.25), "%", false),
                            new Judgement("status(422) > 0", OptionalDouble.empty(), "", false)),
                    List.of("processor", "dispatch delay"),
                    null,
                    12);

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
        engine.stories =
                List.of(
                        new StoryVerdict(
                                "ctr_at_1 within 0.02 of model", .41, .4, .38, .42, true, ""),
                        new StoryVerdict(
                                "zero_result_rate 0.13 ± 0.01", .2, .13, .12, .14, false, ""));
        Shell shell =
                new Shell(
                        engine,
                        Runnable::run,
                        Runnable::run,
                        new Preferences(
                                theme, width, height, false, List.of("/tmp/a/b.yaml"), true),
                        new dev.footfall.desktop.compose.DraftFile(folder.resolve("drafts")),
                        new SavedColumns(folder.resolve("settings")),
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
        engine.runs.getLast().verdicts = VERDICTS;
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
        shell.actions().open(unknown(folder));
        save(shell, folder.resolve("columns-unknown" + suffix));
        choose(shell, "event-type", "was");
        choose(shell, "session-id", "wer");
        choose(shell, "timestamp", "wann");
        choose(shell, "document-id", "ware");
        choose(shell, "zone", "Europe/Berlin");
        save(shell, folder.resolve("columns" + suffix));
        ((javafx.scene.control.Button) shell.scene().lookup("#columns-cancel")).fire();
        shell.parts()
                .setup()
                .open(
                        Path.of("/home/ana/saturday.jsonl"),
                        LogOptions.defaults()
                                .withMapping(
                                        Map.of(
                                                "event_type", "action",
                                                "session_id", "visitor_cookie",
                                                "document_id", "article_number",
                                                "position", ""))
                                .withZone(ZoneId.of("Europe/Berlin")));
        save(shell, folder.resolve("log-columns" + suffix));
        shell.parts().replay().select(0.3, 0.9);
        shell.parts().replay().loop().set(true);
        shell.parts().replay().speed().set(600);
        shell.actions().run();
        engine.runs.getLast().is(dev.footfall.run.Phase.RUNNING, 5000);
        shell.parts().run().tick();
        save(shell, folder.resolve("replaying" + suffix));
        engine.runs.getLast().verdicts = VERDICTS;
        shell.actions().present();
        shell.parts().run().tick();
        save(shell, folder.resolve("presenting" + suffix));
    }

    private static Path unknown(Path folder) {
        List<String> lines = new ArrayList<>(List.of("wann;wer;was;ware;suche;rank;preis"));
        for (int i = 0; i < 40; i++) {
            lines.add(
                    "2026-11-2%d 08:%02d:07;besucher-%d;%s;sku-%d;rote sneaker;%d;49,90"
                            .formatted(i % 3, i, i % 9, i % 2 == 0 ? "click" : "kauf", i, i % 10));
        }
        lines.add("gestern;besucher-1;click;sku-1;;;");
        try {
            return Files.write(folder.resolve("besuche-2026-11.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static void choose(Shell shell, String field, String column) {
        ((ComboBox<String>) shell.scene().lookup("#columns-" + field)).setValue(column);
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
