package dev.footfall.desktop.shell;

import dev.footfall.clock.Clock;
import dev.footfall.desktop.compose.DraftFile;
import dev.footfall.desktop.engine.FootfallEngine;
import dev.footfall.desktop.settings.SavedColumns;
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
import java.util.Objects;

/**
 * Draws the composer in several states, for looking at: {@code ComposePictures FOLDER [NAME-PART]}.
 * Needs no display with {@code -Dglass.platform=Headless -Dprism.order=sw}.
 */
public final class ComposePictures {

    private ComposePictures() {}

    /** One picture for each state, theme and size. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        FootfallEngine engine = new FootfallEngine(folder.resolve("runs"), Clock.system());
        Platform.startup(
                () -> {
                    PictureSet.each(args, set -> draw(engine, set));
                    engine.close();
                    Platform.runLater(Platform::exit);
                });
    }

    private static void draw(FootfallEngine engine, PictureSet set) {
        Path folder = set.folder();
        Shell shell =
                new Shell(
                        engine,
                        Runnable::run,
                        Runnable::run,
                        set.preferences(),
                        new DraftFile(folder.resolve("drafts")),
                        new SavedColumns(folder.resolve("settings")),
                        BuiltInScenarios.onClassPath(),
                        recent -> () -> null);
        ((ToggleButton) shell.scene().lookup("#place-compose")).setSelected(true);
        open(shell, "first-steps");
        set.save(shell, "script");
        Node steps = shell.scene().lookup("#steps");
        ((ListView<?>) steps).getSelectionModel().select(2);
        shell.beat().run();
        set.save(shell, "step");
        open(shell, "position-bias");
        unfold(shell, "form-load");
        unfold(shell, "form-catalogue");
        unfold(shell, "form-expected");
        set.save(shell, "people");
        open(shell, "black-friday");
        set.save(shell, "stages");
        var document = shell.parts().compose().document();
        document.replace(
                document.text().indexOf("load:"),
                document.text().indexOf("load:") + 4,
                "laod",
                document);
        shell.beat().run();
        set.save(shell, "problems");
        Stage stage = new Stage();
        stage.setScene(shell.scene());
        stage.show();
        CodeArea source = (CodeArea) shell.scene().lookup("#source");
        press(source, KeyCode.K);
        bubble(set, "bubble-problem");
        document.replace(0, 0, "\n", document);
        source.moveTo(0);
        press(source, KeyCode.SPACE);
        bubble(set, "bubble-keys");
        document.undo();
        document.replace(0, 0, "a: [\n", document);
        shell.beat().run();
        // Before the stage is hidden: a scene without one loses its styles.
        set.save(shell, "broken");
        stage.hide();
    }

    private static void press(CodeArea source, KeyCode key) {
        source.requestFocus();
        source.applyCss();
        source.getScene().getRoot().layout();
        source.fireEvent(
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, true, false, false));
    }

    private static void bubble(PictureSet set, String name) {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow) {
                set.save(window.getScene(), name);
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
