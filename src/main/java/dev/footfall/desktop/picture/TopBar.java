package dev.footfall.desktop.picture;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.run.Phase;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.nio.file.Path;

/** What was asked of whom, as the window's top bar says it, without its buttons. */
final class TopBar extends VBox {

    private static final PseudoClass PRESENTING = PseudoClass.getPseudoClass("presenting");
    private static final double WALL = 2800;

    TopBar(RunSnapshot run) {
        RunIdentity identity = run.identity();
        getStyleClass().add("topbar");
        Label title = label(identity.title(), "topbar-title");
        Label source =
                label(
                        Path.of(identity.file()).getFileName() + " · seed " + identity.seed(),
                        "mono-caption");
        VBox what = new VBox(title, source);
        what.setAlignment(Pos.CENTER_LEFT);
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", identity.local() ? "dot-local" : "dot-remote");
        Label whom =
                label(
                        (identity.local() ? "Local endpoint" : identity.target().toString())
                                + " / "
                                + identity.slug(),
                        "target-text");
        HBox target = new HBox(dot, whom);
        target.getStyleClass().add("target");
        target.setMaxHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = label(word(run.phase()), "phase-text");
        Label detail = label(detail(run), "caption");
        VBox how = new VBox(state, detail);
        how.setAlignment(Pos.CENTER_RIGHT);
        HBox row = new HBox(what, target, gap, how);
        row.getStyleClass().add("topbar-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, progress(run.progress()));
        widthProperty()
                .subscribe(w -> pseudoClassStateChanged(PRESENTING, w.doubleValue() >= WALL));
    }

    private static Region progress(double share) {
        Region done = new Region();
        done.getStyleClass().add("progress-done");
        Region track =
                new Region() {
                    {
                        getChildren().add(done);
                    }

                    @Override
                    protected void layoutChildren() {
                        done.resizeRelocate(
                                0, 0, getWidth() * Math.clamp(share, 0, 1), getHeight());
                    }
                };
        track.getStyleClass().add("progress-track");
        return track;
    }

    private static String word(Phase phase) {
        return switch (phase) {
            case RUNNING -> "Running";
            case PAUSED -> "Paused";
            case DRAINING -> "Stopping";
            case FINISHED -> "Finished";
            case STOPPED -> "Stopped";
        };
    }

    private static String detail(RunSnapshot run) {
        String elapsed = Numbers.duration(run.metrics().elapsedNanos());
        if (run.phase().over() || run.leftNanos().isEmpty()) {
            return "after " + elapsed;
        }
        return elapsed + " · " + Numbers.duration(run.leftNanos().getAsLong()) + " left";
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        return label;
    }
}
