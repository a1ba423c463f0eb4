package dev.footfall.desktop.compose;

import dev.footfall.desktop.setup.RecentFiles;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.nio.file.Path;

/** Which document this is, whether it is saved and sound, and what can be done with it. */
final class ComposeBar extends HBox {

    private final MenuButton file = new MenuButton();
    private final Label state = new Label();

    ComposeBar(ComposeViewModel model, ComposeCommands commands, RecentFiles recent) {
        getStyleClass().addAll("compose-bar", "chrome");
        setAlignment(Pos.CENTER_LEFT);
        file.setId("compose-file");
        file.getStyleClass().add("compose-file");
        file.setMnemonicParsing(false);
        fill(commands, recent);
        recent.files()
                .addListener(
                        (ListChangeListener.Change<? extends Path> c) -> fill(commands, recent));
        state.setId("compose-state");
        state.getStyleClass().add("dim");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = icon("compose-undo", Feather.CORNER_UP_LEFT, "Undo  Ctrl+Z", commands::undo);
        undo.disableProperty().bind(model.document().canUndo().not());
        Button redo = icon("compose-redo", Feather.CORNER_UP_RIGHT, "Redo  Ctrl+Y", commands::redo);
        redo.disableProperty().bind(model.document().canRedo().not());
        Button save = icon("compose-save", Feather.SAVE, "Save  Ctrl+S", commands::save);
        save.disableProperty().bind(model.dirty().not());
        Button run = new Button("Run this", new FontIcon(Feather.PLAY));
        run.setId("compose-run");
        run.setTooltip(new Tooltip("Play the text as it stands, saved or not  F5"));
        run.setOnAction(e -> commands.run());
        getChildren().addAll(file, state, gap, undo, redo, save, run);
        model.title().addListener((o, before, now) -> name(model));
        model.dirty().addListener((o, before, now) -> name(model));
        model.checked().addListener((o, before, now) -> judge(now));
        name(model);
        judge(model.checked().get());
    }

    /** Puts further controls before the actions. */
    void beforeActions(Region control) {
        getChildren().add(getChildren().size() - 4, control);
    }

    private void name(ComposeViewModel model) {
        boolean dirty = model.dirty().get();
        file.setText(model.title().get() + (dirty ? " •" : ""));
        file.setAccessibleText(
                "Document " + model.title().get() + (dirty ? ", not saved" : ", saved"));
        Path path = model.file();
        file.setTooltip(
                new Tooltip(
                        (path == null ? "No file yet" : path.toString())
                                + (dirty ? "\nNot saved" : "")));
    }

    private void judge(Checked checked) {
        int problems = checked.problems().size();
        state.getStyleClass().setAll("label", problems > 0 ? "caution" : "dim");
        state.setText(
                checked.revision() < 0
                        ? ""
                        : problems == 0
                                ? "no problems"
                                : problems == 1 ? "1 problem" : problems + " problems");
    }

    private void fill(ComposeCommands commands, RecentFiles recent) {
        file.getItems().clear();
        for (Template template : Template.values()) {
            file.getItems()
                    .add(
                            item(
                                    template.id(),
                                    "New: " + template.words(),
                                    Feather.FILE_PLUS,
                                    () -> commands.start(template)));
        }
        file.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("compose-open", "Open…  Ctrl+O", Feather.FOLDER, commands::open),
                        item("compose-save-item", "Save  Ctrl+S", Feather.SAVE, commands::save),
                        item(
                                "compose-save-as",
                                "Save as…  Ctrl+Shift+S",
                                Feather.SAVE,
                                commands::saveAs));
        if (!recent.files().isEmpty()) {
            file.getItems().add(new SeparatorMenuItem());
            for (Path path : recent.files()) {
                String id =
                        "compose-recent-" + path.getFileName().toString().replaceAll("\\W+", "-");
                file.getItems()
                        .add(item(id, path.toString(), Feather.CLOCK, () -> commands.open(path)));
            }
        }
    }

    private static MenuItem item(String id, String text, Feather icon, Runnable action) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static Button icon(String id, Feather icon, String tip, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(e -> action.run());
        return button;
    }
}
