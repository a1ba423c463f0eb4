package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;

/**
 * One line, band or layer of a chart, with a renderer of its own, so that what is drawn over what
 * is the order in which series were made. Its look comes from the style sheet by its class.
 */
public final class Series {

    private final Points data;
    private final AbstractRendererXY<?> renderer;
    private boolean shown = true;

    Series(String name, String styleClass, XYChart chart, AbstractRendererXY<?> renderer) {
        data = new Points(name, 64);
        data.addStyleClasses(styleClass);
        this.renderer = renderer;
        chart.getRenderers().add(renderer);
    }

    /** Replaces all points; a y that is not a number breaks the line. */
    public void set(double[] x, double[] y) {
        if (x.length > 0) {
            data.set(x, y, x.length, true);
        } else if (data.getDataCount() > 0) {
            renderer.getDatasets().remove(data);
            data.clearData();
        }
        attach();
    }

    /** Replaces what is filled. */
    public void set(Outlines outlines) {
        set(outlines.x(), outlines.y());
    }

    /** Shows or hides it; hidden, it keeps its points. */
    public void show(boolean show) {
        shown = show;
        attach();
    }

    /** An empty data set makes ChartFX run its update loop without end: only full ones are in. */
    private void attach() {
        boolean should = shown && data.getDataCount() > 0;
        boolean is = !renderer.getDatasets().isEmpty();
        if (should && !is) {
            renderer.getDatasets().add(data);
        } else if (!should && is) {
            renderer.getDatasets().clear();
        }
    }
}
