package dev.footfall.desktop.shell;

import dev.footfall.desktop.dashboard.DashboardView;
import dev.footfall.desktop.dashboard.DashboardViewModel;
import dev.footfall.desktop.setup.ReadyCard;
import dev.footfall.desktop.setup.SetupViewModel;

import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The dashboard; before the first run of a file, what pressing Run would do. */
final class LiveScreen extends StackPane {

    LiveScreen(SetupViewModel setup, RunViewModel run) {
        setId("live");
        DashboardViewModel charts = new DashboardViewModel();
        DashboardView view = new DashboardView(charts);
        ReadyCard ready = new ReadyCard(setup);
        ready.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        getChildren().addAll(view, ready);
        run.snapshot()
                .addListener(
                        (o, before, now) -> {
                            if (now != null) {
                                charts.show(now);
                            }
                            view.setVisible(now != null);
                            ready.setVisible(now == null);
                        });
    }
}
