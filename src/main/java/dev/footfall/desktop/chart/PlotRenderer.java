package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

import javafx.scene.canvas.GraphicsContext;

/** What our renderers have in common: fixed axes, and no say in their range. */
abstract class PlotRenderer extends AbstractRendererXY<PlotRenderer> {

    /** Draws one data set; the context is saved before and restored after. */
    abstract void draw(GraphicsContext gc, DataSet data, DataSetNode style);

    @Override
    protected final void render(GraphicsContext gc, DataSet data, DataSetNode style) {
        gc.save();
        draw(gc, data, style);
        gc.restore();
    }

    final double x(double value) {
        return xAxis.getDisplayPosition(value);
    }

    final double y(double value) {
        return yAxis.getDisplayPosition(value);
    }

    final double height() {
        return getChart().getCanvas().getHeight();
    }

    final double width() {
        return getChart().getCanvas().getWidth();
    }

    @Override
    protected void updateAxisRange(AxisRange range, int dimension) {
        // The panels set the ranges.
    }

    @Override
    protected PlotRenderer getThis() {
        return this;
    }
}
