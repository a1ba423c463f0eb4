package dev.footfall.desktop.chart;

import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;

import java.util.ArrayList;
import java.util.List;

/** A trend without axes: from its lowest to its highest value over its whole size. */
public final class Sparkline extends Region {

    private final Polyline line = new Polyline();
    private List<Double> values = List.of();

    /** An empty line; {@code styleClass} names its colour. */
    public Sparkline(String styleClass) {
        getStyleClass().add("sparkline");
        line.getStyleClass().setAll("sparkline-line", styleClass);
        line.setManaged(false);
        setMouseTransparent(true);
        getChildren().add(line);
    }

    /** Replaces the values, oldest first; those that are not numbers are left out. */
    public void show(List<Double> newValues) {
        values = newValues;
        draw();
    }

    @Override
    protected void layoutChildren() {
        draw();
    }

    private void draw() {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            if (!Double.isNaN(value)) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        List<Double> points = new ArrayList<>(2 * values.size());
        double range = high - low;
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isNaN(value)) {
                points.add(values.size() == 1 ? 0 : getWidth() * i / (values.size() - 1));
                double share = range > 0 ? (value - low) / range : 0.5;
                points.add(1 + (getHeight() - 2) * (1 - share));
            }
        }
        // Nothing but zeros is no trend.
        boolean drawn = points.size() > 2 && high > 0;
        line.getPoints().setAll(drawn ? points : List.of());
    }
}
