package dev.footfall.desktop.dashboard;

import javafx.scene.layout.StackPane;

import java.util.Arrays;
import java.util.List;

/** The live screen below the top bar. */
public final class DashboardView extends StackPane {

    private final RatePanel rate;
    private final LatencyPanel latency;
    private final ErrorsPanel errors;

    /** Shows what the model says, now and whenever it changes. */
    public DashboardView(DashboardViewModel model) {
        setId("dashboard");
        getStyleClass().add("dashboard");
        rate = new RatePanel(model.window());
        latency = new LatencyPanel(model.window());
        errors = new ErrorsPanel(model);
        List<FigureTile> figures = Arrays.stream(Figure.values()).map(f -> tile(model, f)).toList();
        getChildren().add(new BoardLayout(figures, List.of(rate, latency), List.of(errors)));
        model.boardProperty().subscribe(this::show);
    }

    private static FigureTile tile(DashboardViewModel model, Figure figure) {
        FigureTile tile = new FigureTile(figure);
        model.figure(figure).subscribe(tile::show);
        return tile;
    }

    private void show(Board board) {
        errors.zone(board.zone());
        rate.show(board);
        latency.show(board);
    }
}
