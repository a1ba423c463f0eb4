package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.control.ToggleButton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Draws Received before, during and after a recording, and where the disk refuses it, for looking
 * at: {@code ReceivedPictures FOLDER [NAME-PART]}. Needs no display with {@code
 * -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class ReceivedPictures {

    private ReceivedPictures() {}

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws IOException {
        Files.createDirectories(Path.of(args[0]));
        Platform.startup(
                () -> {
                    PictureSet.each(args, ReceivedPictures::draw);
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(PictureSet set) {
        Path home = set.folder().resolve("home" + set.suffix());
        try (FootfallEngine engine = new FootfallEngine(home.resolve("runs"), Clock.system())) {
            Files.createDirectories(home);
            Shell shell =
                    new Shell(
                            engine,
                            Runnable::run,
                            Runnable::run,
                            set.preferences(),
                            new DraftFile(home),
                            new SavedColumns(home),
                            BuiltInScenarios.onClassPath(),
                            recent -> () -> null);
            shell.actions().open(BuiltInScenarios.onClassPath().files().getFirst());
            toggle(shell, "#place-received");
            set.save(shell, "received");
            toggle(shell, "#received-record");
            for (int i = 0; i < 12; i++) {
                post(engine, i, i % 4 == 0);
            }
            set.save(shell, "recording");
            toggle(shell, "#received-record");
            set.save(shell, "recorded");
            Files.move(home.resolve("recordings"), home.resolve("elsewhere"));
            Files.createFile(home.resolve("recordings"));
            toggle(shell, "#received-record");
            set.save(shell, "refused");
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static void toggle(Shell shell, String id) {
        ((ToggleButton) shell.scene().lookup(id)).fire();
    }

    private static void post(FootfallEngine engine, int i, boolean ours) {
        String body =
                "{\"event_type\":\"click\",\"session_id\":\"anna\",\"document_id\":\"sku-%d\",\"metadata\":{\"synthetic\":%s}}"
                        .formatted(i, ours);
        engine.post(
                body.getBytes(StandardCharsets.UTF_8),
                "application/json",
                new Destination.Local("demo"));
    }
}
