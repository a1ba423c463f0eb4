package dev.footfall.desktop.shell;

import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.replay.ReplayBar;
import dev.footfall.desktop.setup.ReadyCard;
import dev.footfall.desktop.setup.SetupViewModel;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import java.util.function.DoubleConsumer;

/** The dashboard; before the first run of a file, what pressing Run would do. */
final class LiveScreen extends StackPane {

    private static final PseudoClass WAITING = PseudoClass.getPseudoClass("waiting");

    /**
     * @param seek goes to a share of a log's time
     */
    LiveScreen(Parts parts, DoubleConsumer seek) {
        SetupViewModel setup = parts.setup();
        RunViewModel run = parts.run();
        setId("live");
        DashboardViewModel charts = new DashboardViewModel();
        DashboardView view = new DashboardView(charts);
        view.getStyleClass().add("behind-ready");
        ReadyCard ready = new ReadyCard(setup);
        ready.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane charted = new StackPane(view, ready);
        charted.setAlignment(Pos.CENTER);
        VBox.setVgrow(charted, Priority.ALWAYS);
        getChildren().add(new VBox(new ReplayBar(parts.replay(), seek), charted));
        view.pseudoClassStateChanged(WAITING, true);
        run.snapshot()
                .addListener(
                        (o, before, now) -> {
                            if (now == null) {
                                charts.clear();
                            } else {
                                charts.show(now);
                            }
                            ready.setVisible(now == null);
                            view.pseudoClassStateChanged(WAITING, now == null);
                        });
    }
}
