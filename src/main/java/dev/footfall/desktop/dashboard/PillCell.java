package dev.footfall.desktop.dashboard;

import dev.footfall.metrics.ErrorGroup;

import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

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

    /** Of a reason of several words the first that tells; the tooltip has them all. */
    private static String brief(String label) {
        return switch (label) {
            case "malformed answer" -> "malformed";
            case "internal error" -> "internal";
            default -> label;
        };
    }

    static void dress(Label pill, ErrorGroup group) {
        pill.setText(brief(group.label()));
        pill.setTooltip(new Tooltip(group.label()));
        pill.getStyleClass()
                .setAll("pill", ErrorRow.isFailure(group) ? "pill-failed" : "pill-refused");
    }
}
