package dev.footfall.desktop.inspect;

import dev.footfall.desktop.chart.Numbers;

import javafx.collections.FXCollections;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** A session's events, one a line, with the time since its first. */
final class StepList extends ListView<SessionStep> {

    private static final double LINE = 24;
    private static final int MOST_LINES = 6;

    private final Consumer<SessionStep> open;
    private long first;

    StepList(Consumer<SessionStep> open) {
        this.open = open;
        setId("exchange-steps");
        setAccessibleText("The session's events; Enter opens one");
        getStyleClass().add("step-list");
        setFixedCellSize(LINE);
        setCellFactory(list -> new Line());
        setOnKeyPressed(
                key -> {
                    SessionStep selected = getSelectionModel().getSelectedItem();
                    if (key.getCode() == KeyCode.ENTER && selected != null) {
                        open.accept(selected);
                        key.consume();
                    }
                });
    }

    void show(List<SessionStep> steps, int current) {
        first = steps.isEmpty() ? 0 : steps.getFirst().row().dueNanos();
        double height = Math.clamp(steps.size(), 1, MOST_LINES) * LINE + 2;
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setItems(FXCollections.observableList(steps));
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).row().step() == current) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - MOST_LINES / 2));
            }
        }
    }

    private final class Line extends ListCell<SessionStep> {
        private final Label at = label("step-at", 62);
        private final Label type = label("step-type", 92);
        private final Label words = label("step-words", 0);
        private final Label outcome = new Label();
        private final HBox line;

        Line() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            outcome.setMinWidth(Region.USE_PREF_SIZE);
            line = new HBox(8, at, type, words, gap, outcome);
            line.getStyleClass().add("step-line");
            setOnMouseClicked(
                    click -> {
                        if (getItem() != null) {
                            open.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable SessionStep step, boolean empty) {
            super.updateItem(step, empty);
            if (empty || step == null) {
                setGraphic(null);
                return;
            }
            long since = step.row().dueNanos() - first;
            at.setText(since == 0 ? "0 s" : "+" + Numbers.milliseconds(since / 1e6));
            type.setText(step.row().type());
            words.setText(step.words());
            OutcomeCell.dress(outcome, step.row());
            setGraphic(line);
            line.setMaxWidth(StepList.this.getWidth() - 24);
        }

        private static Label label(String styleClass, double width) {
            Label label = new Label();
            label.getStyleClass().add(styleClass);
            if (width > 0) {
                label.setMinWidth(width);
                label.setPrefWidth(width);
            } else {
                label.setMinWidth(0);
            }
            return label;
        }
    }
}
