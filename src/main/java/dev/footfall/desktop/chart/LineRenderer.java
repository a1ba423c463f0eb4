package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;

/**
 * A line, broken where there is no value, and what lies under it. Stroke by {@code -fx-line-*}, the
 * area under it by {@code -fx-marker-color}.
 */
final class LineRenderer extends PlotRenderer {

    private final boolean filled;
    private double[] xs = new double[0];
    private double[] ys = new double[0];

    LineRenderer(boolean filled) {
        this.filled = filled;
    }

    @Override
    void draw(GraphicsContext gc, DataSet data, DataSetNode style) {
        style.applyLineStrokeStyle(gc);
        gc.setLineJoin(StrokeLineJoin.ROUND);
        gc.setLineCap(StrokeLineCap.ROUND);
        gc.setFill(style.getMarkerColor());
        int count = data.getDataCount();
        if (xs.length < count + 2) {
            xs = new double[count + 64];
            ys = new double[count + 64];
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            double value = data.get(DataSet.DIM_Y, i);
            double x = x(data.get(DataSet.DIM_X, i));
            // One point beyond each edge, so that the line leaves the plot as it should.
            boolean outside = i + 1 < count && x(data.get(DataSet.DIM_X, i + 1)) < 0;
            if (Double.isNaN(value)) {
                run(gc, n);
                n = 0;
            } else if (!outside) {
                xs[n] = x;
                ys[n] = y(value);
                n++;
                if (x > width()) {
                    break;
                }
            }
        }
        run(gc, n);
    }

    private void run(GraphicsContext gc, int n) {
        if (n == 0) {
            return;
        }
        if (n == 1) {
            double r = gc.getLineWidth();
            gc.setFill(gc.getStroke());
            gc.fillOval(xs[0] - r, ys[0] - r, 2 * r, 2 * r);
            return;
        }
        if (filled) {
            xs[n] = xs[n - 1];
            ys[n] = height();
            xs[n + 1] = xs[0];
            ys[n + 1] = height();
            gc.fillPolygon(xs, ys, n + 2);
        }
        gc.strokePolyline(xs, ys, n);
    }
}
