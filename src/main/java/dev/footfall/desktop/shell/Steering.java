package dev.footfall.desktop.shell;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The run's state as words, and what can be done with it. */
final class Steering extends HBox {

    private final Button run = button("run", "Run", "Run  F5");
    private final Button pause = button("pause", "Pause", "Pause or go on  Space");
    private final Button step = button("step", "Step", "One more session while paused  .");
    private final Button stop =
            button("stop", "Stop", "Stop; answers under way are awaited  Shift+F5");
    private final Label phase = new Label();
    private final Label left = new Label();

    /**
     * @param start runs what is loaded
     * @param canStart whether something is
     */
    Steering(
            RunViewModel model,
            Runnable start,
            javafx.beans.value.ObservableBooleanValue canStart) {
        getStyleClass().add("steering");
        setAlignment(Pos.CENTER_LEFT);
        run.getStyleClass().add("primary");
        pause.getStyleClass().add("primary");
        run.setOnAction(e -> start.run());
        pause.setOnAction(e -> model.pauseOrResume());
        step.setOnAction(e -> model.step());
        stop.setOnAction(e -> model.stop());
        phase.setId("phase");
        phase.getStyleClass().add("phase");
        left.setId("time-left");
        left.getStyleClass().addAll("dim", "figures");
        VBox words = new VBox(phase, left);
        words.getStyleClass().add("phase-block");
        words.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, new StackPane(run, pause), step, stop, rate(model));

        InvalidationListener refresh = o -> show(model, canStart.get());
        model.state().addListener(refresh);
        model.snapshot().addListener(refresh);
        model.warmUp().addListener(refresh);
        canStart.addListener(refresh);
        show(model, canStart.get());
    }

    private void show(RunViewModel model, boolean canStart) {
        RunState state = model.state().get();
        boolean pausable = state == RunState.RUNNING || state == RunState.PAUSED;
        swap(state.underWay() && state != RunState.STARTING);
        run.setDisable(state.underWay() || !canStart);
        run.setText(state == RunState.FINISHED || state == RunState.STOPPED ? "Run again" : "Run");
        pause.setDisable(!pausable);
        pause.setText(state == RunState.PAUSED ? "Resume" : "Pause");
        step.setDisable(state != RunState.PAUSED);
        stop.setDisable(!state.underWay());
        stop.setText(state == RunState.DRAINING ? "Stop now" : "Stop");
        boolean warming = state == RunState.STARTING && !model.warmUp().get().isZero();
        // On two lines: in a narrow window, one would lose the seconds.
        String word = warming ? "Warming up" : state.word();
        phase.setText(canStart || state != RunState.IDLE ? word : "");
        var snapshot = model.snapshot().get();
        // While the next run is being started, what is shown is the one before.
        boolean none = snapshot == null || state == RunState.STARTING;
        left.setText(
                warming
                        ? "this machine: " + Words.wait(model.warmUp().get())
                        : none ? "" : Words.progress(snapshot));
        left.setMinWidth(warming ? USE_PREF_SIZE : USE_COMPUTED_SIZE);
        left.setManaged(!left.getText().isEmpty());
    }

    /** The button that comes takes over the keyboard focus of the one that goes. */
    private void swap(boolean underWay) {
        Node comes = underWay ? pause : run;
        Node goes = underWay ? run : pause;
        boolean hadFocus = goes.isFocused();
        comes.setVisible(true);
        goes.setVisible(false);
        if (hadFocus) {
            comes.setDisable(false);
            comes.requestFocus();
        }
    }

    private static Node rate(RunViewModel model) {
        Label label = new Label();
        label.setId("rate-text");
        label.getStyleClass().addAll("dim", "figures");
        Slider slider = new Slider(0, RunViewModel.MOST_RATE, 1);
        slider.setId("rate");
        slider.setAccessibleText("Rate, times the planned one");
        slider.setBlockIncrement(0.5);
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(9);
        slider.setSnapToTicks(true);
        slider.setTooltip(new Tooltip("Faster or slower than planned  + −"));
        slider.valueProperty().bindBidirectional(model.rate());
        label.setLabelFor(slider);
        label.textProperty().bind(model.rate().map(r -> "Rate " + Words.rate(r.doubleValue())));
        VBox box = new VBox(2, label, slider);
        box.getStyleClass().add("rate-block");
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private static Button button(String id, String text, String tip) {
        Button button = new Button(text);
        button.setId(id);
        button.setTooltip(new Tooltip(tip));
        button.getStyleClass().add("steer");
        return button;
    }
}
