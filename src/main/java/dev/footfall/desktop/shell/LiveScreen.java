package dev.footfall.desktop.shell;

import dev.footfall.desktop.replay.ReplayBar;
import dev.footfall.desktop.setup.ReadyCard;
import dev.footfall.desktop.setup.SetupViewModel;
import dev.footfall.desktop.theme.Enlarged;
import dev.footfall.run.RunSnapshot;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import java.util.function.DoubleConsumer;

/** The dashboard; before the first run of a file, what pressing Run would do. */
final class LiveScreen extends StackPane {

    private final LiveCharts charts;
    private final ReadyCard ready;
    private final PresentedTitle title;
    private @Nullable ReplayBar replay;
    private final BooleanProperty presenting = new SimpleBooleanProperty();

    /**
     * @param seek goes to a share of a log's time
     * @param columns asks which of its columns is what
     */
    LiveScreen(Parts parts, LiveCharts charts, DoubleConsumer seek, Runnable columns) {
        this.charts = charts;
        SetupViewModel setup = parts.setup();
        RunViewModel run = parts.run();
        setId("live");
        ready = new ReadyCard(setup, parts.notices()::warn);
        ready.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        title = new PresentedTitle(setup, run);
        DoubleBinding times = Enlarged.of(widthProperty());
        StackPane before = new StackPane(ready);
        // Or it would keep the mouse from the charts.
        before.visibleProperty().bind(ready.visibleProperty());
        StackPane charted = new StackPane(charts, new Enlarged(before, times));
        charted.setAlignment(Pos.CENTER);
        VBox.setVgrow(charted, Priority.ALWAYS);
        Enlarged verdicts =
                new Enlarged(
                        new VerdictBar(run),
                        Bindings.createDoubleBinding(
                                () -> presenting.get() ? 1 : times.get(), presenting, times));
        VBox rows = new VBox(title, verdicts, charted);
        getChildren().add(rows);
        parts.replay()
                .recording()
                .subscribe(
                        log -> {
                            if (log != null && replay == null) {
                                replay = new ReplayBar(parts.replay(), seek, columns);
                                replay.setPresenting(presenting.get());
                                rows.getChildren().add(1, new Enlarged(replay, times));
                            }
                        });
        Runnable wait = () -> ready.waitFor(waitsFor(run));
        run.state().subscribe(wait);
        run.warmUp().subscribe(wait);
        run.prediction().subscribe(charts::predict);
        run.snapshot().subscribe(this::show);
    }

    /** Larger type, and what is played in words above the charts. */
    void setPresenting(boolean now) {
        presenting.set(now);
        charts.setPresenting(now);
        title.setVisible(now);
        if (replay != null) {
            replay.setPresenting(now);
        }
    }

    /** The time left is told in the top bar. */
    private static String waitsFor(RunViewModel run) {
        if (run.state().get() != RunState.STARTING) {
            return "";
        }
        return run.warmUp().get().isZero()
                ? "The run is being started. Charts appear here with its first events."
                : "This machine is warmed up first, or its own slow start would be taken for the"
                        + " server's. Charts appear here as soon as the run begins; Stop (Shift+F5)"
                        + " gives it up.";
    }

    private void show(@Nullable RunSnapshot now) {
        charts.show(now);
        ready.setVisible(now == null);
    }
}
