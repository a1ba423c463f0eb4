package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.DataSetError;

import javafx.scene.canvas.GraphicsContext;

/**
 * Bars from zero with their intervals as whiskers; a data set without intervals becomes short
 * strokes across the bars, for what was expected. Bars by {@code -fx-marker-color}, strokes by
 * {@code -fx-line-*}.
 */
final class BarRenderer extends PlotRenderer {

    private static final double SHARE = 0.62;
    private static final double WIDEST = 44;
    private static final double CAP = 3;
    private static final double ROUND = 3;

    @Override
    void draw(GraphicsContext gc, DataSet data, DataSetNode style) {
        double slot = x(1) - x(0);
        double width = Math.min(WIDEST, slot * SHARE);
        style.applyLineStrokeStyle(gc);
        gc.setFill(style.getMarkerColor());
        for (int i = 0; i < data.getDataCount(); i++) {
            double middle = x(data.get(DataSet.DIM_X, i));
            double value = data.get(DataSet.DIM_Y, i);
            if (data instanceof DataSetError interval) {
                bar(gc, middle, value, width);
                whisker(
                        gc,
                        Math.floor(middle) + 0.5,
                        y(value - interval.getErrorNegative(DataSet.DIM_Y, i)),
                        y(value + interval.getErrorPositive(DataSet.DIM_Y, i)));
            } else {
                double reach = Math.min(slot / 2 - 1, width / 2 + 4);
                double at = Math.rint(y(value));
                gc.strokeLine(middle - reach, at, middle + reach, at);
            }
        }
    }

    private void bar(GraphicsContext gc, double middle, double value, double width) {
        double top = y(value);
        double height = y(0) - top;
        if (height <= 0) {
            return;
        }
        double left = Math.rint(middle - width / 2);
        double round = Math.min(ROUND, height);
        gc.fillRoundRect(left, top, Math.rint(width), height, 2 * round, 2 * round);
        // Only the upper corners are round.
        gc.fillRect(left, top + round, Math.rint(width), height - round);
    }

    private static void whisker(GraphicsContext gc, double x, double low, double high) {
        gc.strokeLine(x, low, x, high);
        gc.strokeLine(x - CAP, low, x + CAP, low);
        gc.strokeLine(x - CAP, high, x + CAP, high);
    }
}
