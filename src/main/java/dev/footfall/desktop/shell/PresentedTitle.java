package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Opened;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.run.RunSnapshot;

import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

/** Title and notes of what is played, to be read across a room while presenting. */
final class PresentedTitle extends HBox {

    private final Label title = label("presented-title");
    private final Label notes = label("presented-notes");
    private final Label state = label("presented-state");
    private final Label target = label("presented-target");

    PresentedTitle(SetupViewModel setup, RunViewModel run) {
        getStyleClass().add("presented");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        VBox words = new VBox(title, notes);
        words.setMinWidth(0);
        notes.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        state.setMinWidth(USE_PREF_SIZE);
        target.setMinWidth(USE_PREF_SIZE);
        VBox right = new VBox(state, target);
        right.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(words, gap, right);
        setVisible(false);
        managedProperty().bind(visibleProperty());
        InvalidationListener refresh = o -> show(setup, run);
        setup.ready().addListener(refresh);
        setup.target().destination().addListener(refresh);
        run.snapshot().addListener(refresh);
        run.state().addListener(refresh);
        run.warmUp().addListener(refresh);
        show(setup, run);
    }

    private void show(SetupViewModel setup, RunViewModel run) {
        Opened.@Nullable Ready ready = setup.loaded();
        RunSnapshot snapshot = run.snapshot().get();
        title.setText(
                snapshot != null
                        ? snapshot.identity().title()
                        : ready == null ? "Footfall" : ready.title());
        notes.setText(ready == null ? "" : ready.notes().strip().replaceAll("\\s+", " "));
        boolean none = snapshot == null || run.state().get() == RunState.STARTING;
        String left = none ? "" : " · " + Words.progress(snapshot);
        state.setText(run.stateInWords() + left);
        var destination = setup.target().destination().get();
        target.setText(destination.place() + " / " + destination.slug());
    }

    private static Label label(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(id);
        return label;
    }
}
