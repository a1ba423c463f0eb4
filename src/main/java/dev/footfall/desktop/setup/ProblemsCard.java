package dev.footfall.desktop.setup;

import dev.footfall.scenario.Problem;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Collectors;

/** Everything that is wrong with a file, each with its place. */
public final class ProblemsCard extends VBox {

    private final ListView<Problem> list = new ListView<>();

    /**
     * @param done closes the card
     */
    public ProblemsCard(SetupViewModel setup, SetupViewModel.Rejection rejection, Runnable done) {
        setId("problems-card");
        getStyleClass().addAll("card", "chrome", "problems-card");
        List<Problem> problems = rejection.problems();
        Label title = new Label(title(rejection));
        title.setId("problems-title");
        title.getStyleClass().add("card-title");
        Label kept =
                new Label(
                        setup.loaded() == null
                                ? "Nothing of it is used. Mend the file and check it again."
                                : "Nothing of it is used, and “"
                                        + setup.loaded().title()
                                        + "” is still loaded. Mend the file and check it again.");
        kept.getStyleClass().add("dim");
        kept.setWrapText(true);
        list.setId("problems");
        list.setAccessibleText(title.getText());
        list.setItems(FXCollections.observableList(problems));
        list.setCellFactory(view -> new ProblemCell());
        VBox.setVgrow(list, Priority.ALWAYS);
        Button copy = new Button("Copy all");
        copy.setId("problems-copy");
        copy.setOnAction(e -> copy(problems));
        Button close = new Button("Close");
        close.setId("problems-close");
        close.setOnAction(e -> done.run());
        Button again = new Button("Check again");
        again.setId("problems-again");
        again.getStyleClass().add("primary");
        again.setOnAction(e -> setup.checkAgain());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, copy, gap, close, again);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, kept, list, buttons);
    }

    /** What gets the keyboard first. */
    public Node first() {
        return list;
    }

    private static String title(SetupViewModel.Rejection rejection) {
        int count = rejection.problems().size();
        return rejection.file().getFileName()
                + (count == 1 ? " has a problem" : " has " + count + " problems");
    }

    private static void copy(List<Problem> problems) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Place and trouble on one line, what would be right under it. */
    private static final class ProblemCell extends ListCell<Problem> {
        private final Label place = new Label();
        private final Label what = new Label();
        private final Label expected = new Label();
        private final VBox box = new VBox(2, place, what, expected);

        ProblemCell() {
            place.getStyleClass().addAll("problem-place", "mono");
            what.getStyleClass().add("problem-what");
            expected.getStyleClass().add("dim");
            what.setWrapText(true);
            expected.setWrapText(true);
            // A cell grows to what it holds unless told otherwise; wrap at the list's width.
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Problem problem, boolean empty) {
            super.updateItem(problem, empty);
            if (empty || problem == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            place.setText(problem.file() + ":" + problem.line() + ":" + problem.column());
            what.setText(problem.what());
            expected.setText("Expected " + problem.expected());
            setAccessibleText(problem.toString());
            setGraphic(box);
        }
    }
}
