package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.Preferences;
import dev.footfall.desktop.settings.SavedColumns;
import dev.footfall.desktop.theme.Theme;
import dev.footfall.scenario.BuiltInScenarios;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.fxmisc.richtext.CodeArea;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Draws the composer in several states, for looking at: {@code ComposePictures FOLDER}. Needs no
 * display with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class ComposePictures {

    private static final double[][] SIZES = {{960, 640}, {1440, 900}};

    private ComposePictures() {}

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        FootfallEngine engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        Platform.startup(
                () -> {
                    for (Theme theme : List.of(Theme.DARK, Theme.LIGHT)) {
                        for (double[] size : SIZES) {
                            draw(engine, folder, theme, size[0], size[1]);
                        }
                    }
                    engine.close();
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(
            FootfallEngine engine, Path folder, Theme theme, double width, double height) {
        Shell shell =
                new Shell(
                        engine,
                        Runnable::run,
                        Runnable::run,
                        new Preferences(theme, width, height, false, List.of(), true),
                        new DraftFile(folder.resolve("drafts")),
                        new SavedColumns(folder.resolve("settings")),
                        BuiltInScenarios.onClassPath(),
                        recent -> () -> null);
        String suffix = "-" + theme.name().toLowerCase(Locale.ROOT) + "-" + (int) width + ".png";
        ((ToggleButton) shell.scene().lookup("#place-compose")).setSelected(true);
        open(shell, "first-steps");
        WindowPictures.save(shell, folder.resolve("script" + suffix));
        Node steps = shell.scene().lookup("#steps");
        ((ListView<?>) steps).getSelectionModel().select(2);
        shell.beat().run();
        WindowPictures.save(shell, folder.resolve("step" + suffix));
        open(shell, "position-bias");
        unfold(shell, "form-load");
        unfold(shell, "form-catalogue");
        unfold(shell, "form-expected");
        WindowPictures.save(shell, folder.resolve("people" + suffix));
        open(shell, "black-friday");
        WindowPictures.save(shell, folder.resolve("stages" + suffix));
        var document = shell.parts().compose().document();
        document.replace(
                document.text().indexOf("load:"),
                document.text().indexOf("load:") + 4,
                "laod",
                document);
        shell.beat().run();
        WindowPictures.save(shell, folder.resolve("problems" + suffix));
        Stage stage = new Stage();
        stage.setScene(shell.scene());
        stage.show();
        CodeArea source = (CodeArea) shell.scene().lookup("#source");
        press(source, KeyCode.K);
        bubble(folder.resolve("bubble-problem" + suffix));
        document.replace(0, 0, "\n", document);
        source.moveTo(0);
        press(source, KeyCode.SPACE);
        bubble(folder.resolve("bubble-keys" + suffix));
        document.undo();
        stage.hide();
        document.replace(0, 0, "a: [\n", document);
        shell.beat().run();
        WindowPictures.save(shell, folder.resolve("broken" + suffix));
    }

    private static void press(CodeArea source, KeyCode key) {
        source.requestFocus();
        source.applyCss();
        source.getScene().getRoot().layout();
        source.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }

    private static void bubble(Path file) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow) {
                WindowPictures.save(window.getScene(), file);
            }
        }
    }

    private static void open(Shell shell, String name) {
        shell.parts().compose().discard();
        shell.actions().open(Objects.requireNonNull(shell.parts().builtIn().named(name)));
        shell.beat().run();
        shell.beat().run();
    }

    private static void unfold(Shell shell, String id) {
        ((TitledPane) shell.scene().lookup("#" + id)).setExpanded(true);
    }
}
