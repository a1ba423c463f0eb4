package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalRow;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

/** How an exchange ended, as a pill. */
final class OutcomeCell extends TableCell<RowSlot, @Nullable JournalRow> {

    private final Label pill = new Label();

    @Override
    protected void updateItem(@Nullable JournalRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        dress(pill, row);
        pill.setMinWidth(Region.USE_PREF_SIZE);
        setGraphic(pill);
    }

    static void dress(Label pill, JournalRow row) {
        pill.setText(SessionStep.outcome(row));
        pill.getStyleClass().setAll("pill", "pill-small", SessionStep.pill(row));
    }
}
