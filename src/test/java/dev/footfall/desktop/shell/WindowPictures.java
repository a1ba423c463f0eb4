package dev.footfall.desktop.shell;

import dev.footfall.desktop.FakeEngine;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.metrics.Judgement;
import dev.footfall.replay.LogOptions;
import dev.footfall.run.Verdicts;
import dev.footfall.scenario.BuiltInScenarios;
import dev.footfall.session.story.StoryVerdict;

import javafx.application.Platform;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * Draws the window in several states, for looking at: {@code WindowPictures FOLDER [NAME-PART]}.
 * Needs no display with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class WindowPictures {

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
        Files.createDirectories(Path.of(args[0]));
        Platform.startup(
                () -> {
                    PictureSet.each(args, WindowPictures::draw);
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(PictureSet set) {
        Path folder = set.folder();
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
                        set.preferences(),
                        new dev.footfall.desktop.compose.DraftFile(folder.resolve("drafts")),
                        new SavedColumns(folder.resolve("settings")),
                        BuiltInScenarios.onClassPath(),
                        recent -> () -> null);
        shell.actions()
                .open(Objects.requireNonNull(BuiltInScenarios.onClassPath().named("first-steps")));
        set.save(shell, "ready");
        shell.actions().target();
        shell.scene().lookup("#target-other").requestFocus();
        ((javafx.scene.control.RadioButton) shell.scene().lookup("#target-other"))
                .setSelected(true);
        ((TextField) shell.scene().lookup("#target-address")).setText("https://api.example.com");
        set.save(shell, "target");
        ((TextField) shell.scene().lookup("#target-confirm")).setText("api.example.com");
        ((javafx.scene.control.Button) shell.scene().lookup("#target-use")).fire();
        set.save(shell, "remote");
        shell.actions().open(Path.of("/home/ana/broken.yaml"));
        set.save(shell, "problems");
        shell.actions().help();
        set.save(shell, "help");
        ((javafx.scene.control.Button) shell.scene().lookup("#help-close")).fire();
        shell.actions().run();
        engine.runs.getLast().is(dev.footfall.run.Phase.RUNNING, 57);
        engine.runs.getLast().verdicts = VERDICTS;
        shell.parts().run().tick();
        set.save(shell, "running");
        shell.parts().run().stop();
        shell.parts().notices().warn("Nothing listens on 127.0.0.1:8123. Start the endpoint.");
        set.save(shell, "stopping");
        engine.runs.getLast().is(dev.footfall.run.Phase.FINISHED, 100);
        shell.parts().run().tick();
        shell.parts().notices().clear();
        set.save(shell, "finished");
        shell.actions().open(Path.of("/home/ana/saturday.jsonl"));
        set.save(shell, "log");
        shell.actions().open(unknown(folder));
        set.save(shell, "columns-unknown");
        choose(shell, "event-type", "was");
        choose(shell, "session-id", "wer");
        choose(shell, "timestamp", "wann");
        choose(shell, "document-id", "ware");
        choose(shell, "zone", "Europe/Berlin");
        set.save(shell, "columns");
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
        set.save(shell, "log-columns");
        shell.parts().replay().select(0.3, 0.9);
        shell.parts().replay().loop().set(true);
        shell.parts().replay().speed().set(600);
        shell.actions().run();
        engine.runs.getLast().is(dev.footfall.run.Phase.RUNNING, 5000);
        shell.parts().run().tick();
        set.save(shell, "replaying");
        engine.runs.getLast().verdicts = VERDICTS;
        shell.actions().present();
        shell.parts().run().tick();
        set.save(shell, "presenting");
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
}
