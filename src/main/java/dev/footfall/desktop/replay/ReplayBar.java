package dev.footfall.desktop.replay;

import dev.footfall.desktop.engine.Opened;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;

/** The hand on a log's playing, above the charts while a log is loaded. */
public final class ReplayBar extends HBox {

    private static final List<String> SPEEDS =
            List.of("0.1 ×", "0.5 ×", "1 ×", "2 ×", "10 ×", "60 ×", "600 ×", "1000 ×");

    private final ReplayViewModel model;
    private final Overview overview;
    private final Label moment = new Label();
    private final Label part = new Label();
    private final Button columns = new Button("Columns…");
    private boolean presenting;

    /**
     * @param seek goes to a share of the log's time: at once where a run is under way
     * @param choose asks which of the log's columns is what
     */
    public ReplayBar(ReplayViewModel model, DoubleConsumer seek, Runnable choose) {
        this.model = model;
        columns.setId("replay-columns");
        columns.setMinWidth(USE_PREF_SIZE);
        columns.setOnAction(e -> choose.run());
        this.overview = new Overview(model, seek);
        setId("replay");
        getStyleClass().addAll("replay-bar", "chrome");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        ReplayBar.class.getResource("/assets/theme/replay.css"))
                                .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        moment.setId("replay-moment");
        moment.getStyleClass().add("replay-moment");
        part.setId("replay-part");
        part.getStyleClass().addAll("dim", "figures");
        VBox words = new VBox(1, moment, part);
        words.getStyleClass().add("replay-words");
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(overview, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        overview,
                        speed(),
                        toggle(
                                "replay-loop",
                                "Loop",
                                "Start again at the end, as other people",
                                model.loop()),
                        toggle(
                                "replay-gaps",
                                "Short gaps",
                                "Where nobody does anything for longer, wait 30 s of the log's"
                                        + " time",
                                model.shortGaps()),
                        toggle(
                                "replay-ids",
                                "New ids",
                                "Rename sessions, so that they do not mix with real ones",
                                model.newIds()),
                        columns);
        model.recording().subscribe(this::show);
        model.from().subscribe(this::say);
        model.until().subscribe(this::say);
        model.position().subscribe(this::say);
    }

    /** Away while only charts are to be seen. */
    public void setPresenting(boolean presenting) {
        this.presenting = presenting;
        appear();
    }

    private void appear() {
        boolean seen = model.recording().get() != null && !presenting;
        setVisible(seen);
        setManaged(seen);
    }

    private void show(Opened.@Nullable Recording log) {
        appear();
        overview.show(log == null ? List.of() : log.overTime());
        boolean choice = log != null && !log.columns().names().isEmpty();
        columns.setVisible(choice);
        columns.setManaged(choice);
        columns.setTooltip(
                new Tooltip(
                        log != null && log.columns().chosen()
                                ? "Which column is what: read as you chose"
                                : "Which column is what: read by their names"));
        say();
    }

    private void say() {
        Opened.Recording log = model.recording().get();
        if (log == null) {
            return;
        }
        double position = model.position().get();
        double at = Double.isNaN(position) ? model.from().get() : position;
        moment.setText(Moments.of(log, at));
        boolean all = model.from().get() <= 0 && model.until().get() >= 1;
        part.setText(
                all
                        ? "UTC · of " + Moments.rough(log.length())
                        : "UTC · part of "
                                + Moments.rough(
                                        log.after(model.until().get())
                                                .minus(log.after(model.from().get()))));
        overview.setAccessibleText(
                "Events over the log's time, %s. At %s. Left and right move the start, with Shift the end, Enter plays from the start."
                        .formatted(Moments.rough(log.length()), moment.getText()));
    }

    private Node speed() {
        ComboBox<String> speeds = new ComboBox<>();
        speeds.setId("replay-speed");
        speeds.setEditable(true);
        speeds.getItems().setAll(SPEEDS);
        speeds.setAccessibleText("Speed, times the log's own, 0.1 to 1000");
        speeds.setTooltip(new Tooltip("The log's seconds in one of ours, 0.1 to 1000"));
        speeds.getStyleClass().add("replay-speed");
        Runnable show = () -> speeds.setValue(Moments.speed(model.speed().get()));
        show.run();
        model.speed().subscribe(show);
        speeds.valueProperty()
                .subscribe(
                        text -> {
                            double asked = Moments.speedIn(text);
                            if (Double.isNaN(asked)) {
                                show.run();
                            } else {
                                model.speed().set(asked);
                                show.run();
                            }
                        });
        return speeds;
    }

    private static ToggleButton toggle(
            String id, String text, String tip, javafx.beans.property.BooleanProperty on) {
        ToggleButton toggle = new ToggleButton(text);
        toggle.setId(id);
        toggle.setTooltip(new Tooltip(tip));
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }
}
