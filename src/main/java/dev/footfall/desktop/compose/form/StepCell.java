package dev.footfall.desktop.compose.form;

import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One line of the list of steps; can be dragged. */
final class StepCell extends ListCell<StepRow> {

    private static final PseudoClass DROP = PseudoClass.getPseudoClass("drop");
    private static final double STEP = 16;

    private final FontIcon icon = new FontIcon();
    private final Label kind = new Label();
    private final Label words = new Label();
    private final HBox box = new HBox(8, icon, kind, words);

    StepCell(StepList list) {
        kind.getStyleClass().add("step-kind");
        kind.setMinWidth(USE_PREF_SIZE);
        words.getStyleClass().add("step-words");
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMousePressed(e -> list.press(getItem()));
        setOnDragDetected(
                e -> {
                    if (list.drag()) {
                        startFullDrag();
                    }
                });
        setOnMouseDragEntered(e -> pseudoClassStateChanged(DROP, list.takes(getItem())));
        setOnMouseDragExited(e -> pseudoClassStateChanged(DROP, false));
        setOnMouseDragReleased(
                e -> {
                    pseudoClassStateChanged(DROP, false);
                    list.dropAt(getItem());
                });
    }

    @Override
    protected void updateItem(@Nullable StepRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        StepKind of = row.kind();
        icon.setIconCode(
                of != null
                        ? of.icon()
                        : row.way() ? Feather.CORNER_DOWN_RIGHT : Feather.ALERT_TRIANGLE);
        kind.setText(of == null ? "" : of.word());
        kind.setManaged(of != null);
        words.setText(row.words());
        HBox.setMargin(icon, new Insets(0, 0, 0, row.depth() * STEP));
        setAccessibleText((of == null ? "" : of.word() + " ") + row.words());
        setGraphic(box);
    }
}
