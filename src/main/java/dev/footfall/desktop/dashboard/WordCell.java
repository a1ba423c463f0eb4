package dev.footfall.desktop.dashboard;

import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

import org.jspecify.annotations.Nullable;

/** A cell of words or numbers; its look comes from its class. */
final class WordCell extends TableCell<ErrorRow, String> {

    private final Tooltip whole = new Tooltip();

    WordCell(String styleClass) {
        getStyleClass().add(styleClass);
        setWrapText(styleClass.equals("cell-message"));
    }

    @Override
    protected void updateItem(@Nullable String item, boolean empty) {
        super.updateItem(item, empty);
        setText(empty ? null : item);
        whole.setText(item);
        setTooltip(empty || !getStyleClass().contains("cell-message") ? null : whole);
    }
}
