package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

import javafx.scene.canvas.GraphicsContext;

/**
 * Filled outlines: a data set's points go once around an area, areas are divided by a point whose y
 * is not a number. Filled by {@code -fx-marker-color}. See {@link Outlines}.
 */
final class AreaRenderer extends PlotRenderer {

    private double[] xs = new double[0];
    private double[] ys = new double[0];

    @Override
    void draw(GraphicsContext gc, DataSet data, DataSetNode style) {
        gc.setFill(style.getMarkerColor());
        int count = data.getDataCount();
        if (xs.length < count) {
            xs = new double[count + 64];
            ys = new double[count + 64];
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            double value = data.get(DataSet.DIM_Y, i);
            if (Double.isNaN(value)) {
                gc.fillPolygon(xs, ys, n);
                n = 0;
            } else {
                xs[n] = x(data.get(DataSet.DIM_X, i));
                ys[n] = y(value);
                n++;
            }
        }
        gc.fillPolygon(xs, ys, n);
    }
}
