package dev.footfall.desktop.setup;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.engine.Opened;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/** Says, before the first run of a file, what would be played and how to start it. */
public final class ReadyCard extends VBox {

    private static final double LINE = 24;
    private static final int MOST_LINES = 6;

    private final Label title = new Label();
    private final Label notes = new Label();
    private final Label facts = new Label();
    private final Label hint = new Label();
    private final ListView<String> skipped = new ListView<>();
    private final Label columns = new Label();
    private final HBox chosen;
    private String toPress = "";
    private String waiting = "";

    /**
     * Follows what is loaded and where it goes.
     *
     * @param trouble is told what went wrong with forgetting a choice of columns
     */
    public ReadyCard(SetupViewModel setup, Consumer<String> trouble) {
        columns.setId("ready-columns");
        Button reset = new Button("Reset");
        reset.setId("ready-columns-reset");
        reset.setAccessibleText("Forget the choice of columns and read them by their names");
        reset.setTooltip(new Tooltip("Forget the choice and read columns by their names"));
        reset.setMinWidth(USE_PREF_SIZE);
        reset.setOnAction(e -> setup.forgetColumns(trouble));
        HBox.setHgrow(columns, Priority.ALWAYS);
        columns.setMaxWidth(Double.MAX_VALUE);
        chosen = new HBox(12, columns, reset);
        chosen.setAlignment(Pos.CENTER_LEFT);
        setId("ready");
        getStyleClass().addAll("card", "chrome", "ready-card");
        setAlignment(Pos.TOP_LEFT);
        title.setId("ready-title");
        title.getStyleClass().add("card-title");
        notes.getStyleClass().add("ready-notes");
        facts.getStyleClass().add("dim");
        hint.setId("ready-hint");
        hint.getStyleClass().add("ready-hint");
        for (Label label : new Label[] {notes, facts, hint, columns}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        skipped.setId("ready-skipped");
        skipped.setFixedCellSize(LINE);
        skipped.setAccessibleText("Records that are left out, line by line");
        getChildren().addAll(title, notes, chosen, facts, hint);
        Runnable refresh = () -> show(setup.loaded(), setup.target().destination().get());
        setup.ready().addListener((o, before, now) -> refresh.run());
        setup.target().destination().addListener((o, before, now) -> refresh.run());
        refresh.run();
    }

    /**
     * Says what a run that was asked for waits for, in place of what to press.
     *
     * @param sentence empty when no run was asked for
     */
    public void waitFor(String sentence) {
        waiting = sentence;
        hint();
    }

    private void hint() {
        fill(hint, waiting.isEmpty() ? toPress : waiting);
    }

    private void show(Opened.@Nullable Ready ready, Destination to) {
        Opened.Recording read = ready == null ? null : ready.recording();
        boolean byHand = read != null && read.columns().chosen();
        chosen.setVisible(byHand);
        chosen.setManaged(byHand);
        columns.setText(read != null && byHand ? PlanFacts.ofColumns(read.columns().how()) : "");
        if (ready == null) {
            title.setText("Nothing is loaded");
            notes.setText("Choose a scenario at the top left, or drop a file on this window.");
            getChildren().remove(skipped);
            fill(facts, "");
            toPress = "";
            hint();
            return;
        }
        title.setText(ready.title());
        Opened.Recording log = ready.recording();
        notes.setText(log == null ? ready.notes() : PlanFacts.ofLog(log));
        notes.setManaged(!notes.getText().isBlank());
        skipped.getItems().setAll(log == null ? List.of() : log.firstSkipped());
        boolean any = !skipped.getItems().isEmpty();
        getChildren().remove(skipped);
        if (any) {
            getChildren().add(getChildren().indexOf(notes) + 1, skipped);
        }
        skipped.setPrefHeight(LINE * Math.min(MOST_LINES, skipped.getItems().size()) + 2);
        fill(facts, PlanFacts.of(ready).replace("seed ", "seed\u00a0"));
        toPress =
                "Press Run (F5) to play it to "
                        + (to instanceof Destination.Local
                                ? "the local endpoint inside this window"
                                : to.place())
                        + ". Charts of what was sent, how fast it was answered and what was"
                        + " refused appear here.";
        hint();
    }

    /** Takes no room where it says nothing. */
    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
