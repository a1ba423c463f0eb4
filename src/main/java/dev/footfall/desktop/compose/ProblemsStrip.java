package dev.footfall.desktop.compose;

import dev.footfall.scenario.Problem;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Everything that is wrong with the text; takes no room when nothing is. A row leads there. */
final class ProblemsStrip extends VBox {

    private static final double ROW = 28;
    private static final int MOST_ROWS = 4;

    private final Label count = new Label();
    private final ListView<Problem> list = new ListView<>();

    /**
     * @param goTo shows a problem's place
     */
    ProblemsStrip(Consumer<Problem> goTo) {
        setId("compose-problems");
        getStyleClass().add("problems-strip");
        count.setId("compose-problem-count");
        count.getStyleClass().add("problems-count");
        list.setId("compose-problem-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new Row(goTo));
        list.setOnKeyPressed(
                e -> {
                    Problem chosen = list.getSelectionModel().getSelectedItem();
                    if (e.getCode() == KeyCode.ENTER && chosen != null) {
                        goTo.accept(chosen);
                    }
                });
        getChildren().addAll(count, list);
        show(List.of());
    }

    void show(List<Problem> problems) {
        setVisible(!problems.isEmpty());
        setManaged(!problems.isEmpty());
        count.setText(problems.size() == 1 ? "1 problem" : problems.size() + " problems");
        list.setAccessibleText(count.getText() + " in the scenario");
        if (!list.getItems().equals(problems)) {
            list.getItems().setAll(problems);
        }
        double height = Math.min(MOST_ROWS, problems.size()) * ROW + 2;
        list.setMinHeight(height);
        list.setPrefHeight(height);
        list.setMaxHeight(height);
    }

    private static final class Row extends ListCell<Problem> {
        private final Label place = new Label();
        private final Label what = new Label();
        private final Label expected = new Label();
        private final HBox box = new HBox(10, place, what, expected);

        Row(Consumer<Problem> goTo) {
            place.getStyleClass().addAll("problem-place", "mono");
            place.setMinWidth(56);
            what.getStyleClass().add("problem-what");
            what.setMinWidth(USE_PREF_SIZE);
            expected.getStyleClass().add("dim");
            box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(
                    e -> {
                        if (getItem() != null) {
                            goTo.accept(getItem());
                        }
                    });
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            place.setText(problem.line() + ":" + problem.column());
            what.setText(problem.what());
            expected.setText("expected " + problem.expected());
            setAccessibleText(problem.toString());
            setGraphic(box);
        }
    }
}
