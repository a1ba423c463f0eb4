package dev.footfall.desktop.exchange;

import javafx.collections.FXCollections;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A text of any length, of which only the lines in sight are drawn. Selected lines are copied with
 * Ctrl+C.
 */
public final class LongText extends ListView<String> {

    private static final double LINE = 18;

    /**
     * An empty text.
     *
     * @param id what tests find it by
     * @param name what a screen reader calls it
     */
    public LongText(String id, String name) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("long-text");
        setFixedCellSize(LINE);
        setCellFactory(list -> new Line());
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        setOnKeyPressed(
                key -> {
                    if (key.isShortcutDown() && key.getCode() == KeyCode.C) {
                        Clip.text(String.join("\n", getSelectionModel().getSelectedItems()));
                        key.consume();
                    }
                });
    }

    /** Shows lines, see {@link TextLines}, from the first on. */
    public void show(List<String> lines) {
        setItems(FXCollections.observableList(lines));
        scrollTo(0);
    }

    private static final class Line extends ListCell<String> {
        @Override
        protected void updateItem(@Nullable String line, boolean empty) {
            super.updateItem(line, empty);
            setText(empty ? null : line);
        }
    }
}
