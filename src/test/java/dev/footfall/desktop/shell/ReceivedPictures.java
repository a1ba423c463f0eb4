package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.control.ToggleButton;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Draws Received before, during and after a recording, and where the disk refuses it, for looking
 * at: {@code ReceivedPictures FOLDER}. Needs no display with {@code -Dglass.platform=Headless
 * -Dprism.order=sw}.
 */
public final class ReceivedPictures {

    private ReceivedPictures() {}

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Platform.startup(
                () -> {
                    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                        draw(folder, theme, 960, 640);
                        draw(folder, theme, 1440, 900);
                    }
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(Path folder, Theme theme, double width, double height) {
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) width + ".png";
        Path home = folder.resolve("home" + suffix);
        try (FootfallEngine engine = new FootfallEngine(home.resolve("runs"), Clock.system())) {
            Files.createDirectories(home);
            Shell shell =
                    new Shell(
                            engine,
                            Runnable::run,
                            Runnable::run,
                            new Preferences(theme, width, height, false, List.of(), true),
                            new DraftFile(home),
                            new SavedColumns(home),
                            BuiltInScenarios.onClassPath(),
                            recent -> () -> null);
            shell.actions().open(BuiltInScenarios.onClassPath().files().getFirst());
            toggle(shell, "#place-received");
            save(shell, folder.resolve("received" + suffix));
            toggle(shell, "#received-record");
            for (int i = 0; i < 12; i++) {
                post(engine, i, i % 4 == 0);
            }
            save(shell, folder.resolve("recording" + suffix));
            toggle(shell, "#received-record");
            save(shell, folder.resolve("recorded" + suffix));
            Files.move(home.resolve("recordings"), home.resolve("elsewhere"));
            Files.createFile(home.resolve("recordings"));
            toggle(shell, "#received-record");
            save(shell, folder.resolve("refused" + suffix));
        } catch (IOException trouble) {
            throw new java.io.UncheckedIOException(trouble);
        }
    }

    private static void save(Shell shell, Path file) {
        shell.beat().run();
        WindowPictures.save(shell, file);
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
