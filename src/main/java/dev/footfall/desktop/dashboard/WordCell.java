package dev.footfall.desktop.dashboard;

import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** A cell of words or numbers; its look comes from its class. */
final class WordCell extends TableCell<ErrorRow, String> {

    WordCell(String styleClass) {
        getStyleClass().add(styleClass);
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
    }
}
