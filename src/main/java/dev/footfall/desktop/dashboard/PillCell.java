package dev.footfall.desktop.dashboard;

import dev.footfall.metrics.ErrorGroup;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;

import org.jspecify.annotations.Nullable;

/** A status or a reason as a pill: red where the server failed, amber where it refused. */
final class PillCell extends TableCell<ErrorRow, ErrorGroup> {

    private final Label pill = new Label();

    PillCell() {
        getStyleClass().add("cell-pill");
    }

    @Override
    protected void updateItem(@Nullable ErrorGroup group, boolean empty) {
        super.updateItem(group, empty);
        if (empty || group == null) {
            setGraphic(null);
            return;
        }
        dress(pill, group);
        setGraphic(pill);
    }

    static void dress(Label pill, ErrorGroup group) {
        pill.setText(group.label());
        pill.getStyleClass()
                .setAll("pill", ErrorRow.isFailure(group) ? "pill-failed" : "pill-refused");
    }
}
