package dev.footfall.desktop.received;

import dev.footfall.desktop.exchange.Clip;

import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Where clients post to, and the switch that takes down what they send. */
final class RecordBar extends VBox {

    private static final String RULE =
            "What clients post is taken down as it comes, whatever it is answered. Events with"
                    + " Footfall's synthetic mark are left out. Meanwhile pages of other origins"
                    + " may post too (CORS).";

    private final RecordViewModel model;

    /**
     * @param replay opens a recording
     */
    RecordBar(RecordViewModel model, Consumer<Path> replay) {
        this.model = model;
        getStyleClass().add("record-bar");
        Label rule = new Label(RULE);
        rule.setId("received-record-rule");
        rule.getStyleClass().add("dim");
        rule.setWrapText(true);
        rule.setMinHeight(Region.USE_PREF_SIZE);
        showWhen(rule, model.recording());
        Label problem = new Label();
        problem.setId("received-record-problem");
        problem.getStyleClass().add("caution");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.textProperty().bind(model.problem());
        showWhen(problem, model.problem().isNotEmpty());
        getChildren().addAll(where(), told(replay), rule, problem);
    }

    private HBox where() {
        Label address = new Label();
        address.setId("received-address");
        address.getStyleClass().addAll("dim", "mono");
        address.textProperty()
                .bind(model.address().map(a -> a.isEmpty() ? "Not started" : "Listens on " + a));
        Button copy = new Button("Copy");
        copy.setId("received-copy");
        copy.getStyleClass().add("small");
        copy.setAccessibleText("Copy the address that clients post to");
        copy.setTooltip(new Tooltip("Copy the address, to paste into a page, an SDK or curl"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.setOnAction(e -> Clip.text(model.address().get()));
        copy.disableProperty().bind(model.address().isEmpty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ToggleButton record = new ToggleButton();
        record.setId("received-record");
        record.getStyleClass().setAll("switch");
        record.setMinWidth(USE_PREF_SIZE);
        record.textProperty().bind(model.recording().map(on -> on ? "Stop recording" : "Record"));
        record.setAccessibleText("Record what clients send");
        record.setTooltip(new Tooltip("Take down what clients send, in a log that replays"));
        record.disableProperty().bind(model.address().isEmpty().or(model.turning()));
        record.setOnAction(e -> model.record(record.isSelected()));
        // It says what is, not what was asked for: a disk may have refused.
        model.turning().subscribe(busy -> record.setSelected(model.recording().get()));
        model.recording().subscribe(record::setSelected);
        HBox line = new HBox(8, address, copy, gap, record);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox told(Consumer<Path> replay) {
        Label state = new Label();
        state.setId("received-record-state");
        state.textProperty().bind(model.state());
        state.setMinWidth(USE_PREF_SIZE);
        Label file = new Label();
        file.setId("received-record-file");
        file.getStyleClass().addAll("dim", "mono");
        // The name is what one looks for.
        file.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        file.textProperty().bind(model.file());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.file());
        file.setTooltip(whole);
        Button play = new Button("Replay it");
        play.setId("received-replay");
        play.getStyleClass().add("small");
        play.setAccessibleText("Open the recording, to play it");
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(
                e -> {
                    Path recorded = model.replayable().get();
                    if (recorded != null) {
                        replay.accept(recorded);
                    }
                });
        showWhen(play, model.replayable().isNotNull());
        HBox line = new HBox(12, state, file, play);
        line.setAlignment(Pos.CENTER_LEFT);
        showWhen(line, model.state().isNotEmpty());
        return line;
    }

    private static void showWhen(Node node, ObservableBooleanValue condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(condition);
    }
}
