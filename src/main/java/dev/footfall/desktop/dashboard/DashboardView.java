package dev.footfall.desktop.dashboard;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The live screen. */
public final class DashboardView extends VBox {

    /** Shows what the view model holds. */
    public DashboardView(DashboardViewModel model) {
        Label sent = figure("figure-sent");
        Label acknowledged = figure("figure-acknowledged");
        Label errors = figure("figure-errors");
        getChildren().addAll(sent, acknowledged, errors);
        model.snapshot()
                .addListener(
                        (o, before, now) -> {
                            var counts = now.metrics().counts();
                            sent.setText(String.valueOf(counts.sent()));
                            acknowledged.setText(String.valueOf(counts.acknowledged()));
                            errors.setText(String.valueOf(counts.errors()));
                        });
    }

    private static Label figure(String id) {
        Label label = new Label("–");
        label.setId(id);
        return label;
    }
}
