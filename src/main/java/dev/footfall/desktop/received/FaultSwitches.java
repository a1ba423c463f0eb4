package dev.footfall.desktop.received;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Lets the local endpoint fail on purpose: a few common ways, and any other in its own words. */
final class FaultSwitches extends VBox {

    FaultSwitches(ReceivedViewModel model) {
        setId("faults");
        getStyleClass().add("faults");
        ToggleGroup group = new ToggleGroup();
        FlowPane switches =
                new FlowPane(
                        8,
                        8,
                        fault("fault-errors", "Every answer 500", "status=500", group),
                        fault("fault-some", "503 to one in five", "status=503,share=20%", group),
                        fault("fault-slow", "200 ms slower", "latency=200ms", group),
                        fault("fault-stall", "Stall for 5 s", "stall=5s,share=5%", group),
                        fault("fault-drop", "Drop one in ten", "drop=midway,share=10%", group));
        TextField own = new TextField();
        own.setId("fault-own");
        own.setPromptText("or in words: status=500,share=2%,from=10s,to=40s");
        own.setAccessibleText("A fault in words");
        HBox.setHgrow(own, Priority.ALWAYS);
        own.setOnAction(
                e -> {
                    group.selectToggle(null);
                    model.fail(own.getText());
                });
        group.selectedToggleProperty()
                .addListener(
                        (o, before, now) ->
                                model.fail(now == null ? "" : String.valueOf(now.getUserData())));
        Label title = new Label("Faults of the local endpoint");
        title.getStyleClass().add("panel-title");
        Label problem = new Label();
        problem.setId("fault-problem");
        problem.getStyleClass().add("caution");
        problem.setWrapText(true);
        problem.textProperty().bind(model.faultProblem());
        problem.visibleProperty().bind(model.faultProblem().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        HBox words = new HBox(own);
        words.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, switches, words, problem);
    }

    private static ToggleButton fault(String id, String text, String spec, ToggleGroup group) {
        ToggleButton button = new ToggleButton(text);
        button.setId(id);
        button.setUserData(spec);
        button.setToggleGroup(group);
        button.getStyleClass().setAll("switch");
        button.setTooltip(new Tooltip(spec));
        return button;
    }
}
