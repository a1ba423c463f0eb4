package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceTree;

import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * The steps of a script as lines. They are moved by dragging or with Alt and an arrow, copied with
 * Ctrl+D, taken out with Delete.
 */
final class StepList extends ListView<StepRow> {

    private static final double ROW = 30;

    /** Border and padding, above and below; with less, the rows call for a scroll bar. */
    private static final double EDGES = 4;

    private static final int MOST_ROWS = 12;
    private static final int LEAST_ROWS = 3;

    private final FormsViewModel model;
    private @Nullable StepRow pressed;
    private @Nullable StepRow dragged;

    StepList(FormsViewModel model) {
        this.model = model;
        setId("steps");
        setAccessibleText("Steps");
        setFixedCellSize(ROW);
        setCellFactory(view -> new StepCell(this));
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows the steps; the selected line stays selected where it is still there. */
    void show(SourceTree tree, NodePath steps) {
        List<StepRow> rows = StepRow.of(tree, steps);
        int selected = getSelectionModel().getSelectedIndex();
        if (!getItems().equals(rows)) {
            getItems().setAll(rows);
            if (selected >= 0 && !rows.isEmpty()) {
                getSelectionModel().select(Math.min(selected, rows.size() - 1));
            }
        }
        double height = Math.clamp(rows.size(), LEAST_ROWS, MOST_ROWS) * ROW + EDGES;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    @Nullable StepRow selected() {
        return getSelectionModel().getSelectedItem();
    }

    /** Selects the line of this path. */
    void select(NodePath path) {
        for (int i = 0; i < getItems().size(); i++) {
            if (getItems().get(i).path().equals(path)) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - MOST_ROWS / 2));
                return;
            }
        }
    }

    /**
     * Moves the selected line within its list, past what is done there.
     *
     * @param by 1 down, –1 up
     */
    void shift(int by) {
        StepRow row = selected();
        SourceTree tree = model.tree().get();
        if (row != null && tree != null) {
            move(row, StepMoves.next(tree, row.path(), by));
        }
    }

    void duplicate() {
        StepRow row = selected();
        if (row != null) {
            select(model.duplicateStep(row.path()));
        }
    }

    void remove() {
        StepRow row = selected();
        if (row != null) {
            model.remove(row.path().parent(), row.path().index());
        }
    }

    void press(@Nullable StepRow row) {
        pressed = row;
    }

    /**
     * Begins to drag the line that was pressed: a quick mouse may be over another one by now.
     *
     * @return whether there is one
     */
    boolean drag() {
        dragged = pressed;
        if (dragged != null) {
            getSelectionModel().select(dragged);
        }
        return dragged != null;
    }

    /** Whether the line that is dragged can be dropped at this one: in the same list. */
    boolean takes(@Nullable StepRow at) {
        StepRow from = dragged;
        return from != null && at != null && at.path().parent().equals(from.path().parent());
    }

    void dropAt(@Nullable StepRow at) {
        StepRow from = dragged;
        dragged = null;
        if (from != null && at != null && at.path().parent().equals(from.path().parent())) {
            move(from, at.path().index());
        }
    }

    private void move(StepRow row, int to) {
        NodePath place = model.moveStep(row.path(), to);
        if (place != null) {
            select(place);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.UP) {
            shift(-1);
        } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
            shift(1);
        } else if (event.getCode() == KeyCode.DELETE) {
            remove();
        } else if (event.isShortcutDown() && event.getCode() == KeyCode.D) {
            duplicate();
        } else {
            return;
        }
        event.consume();
    }
}
