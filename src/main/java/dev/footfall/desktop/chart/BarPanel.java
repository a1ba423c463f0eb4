package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.renderer.spi.AbstractRendererXY;
import io.fair_acc.dataset.DataSet;

/** A panel with bars over whole numbers, their intervals, and strokes for what was expected. */
public class BarPanel extends Panel {

    private final Legend legend = new Legend();
    private final PositionAxis across = new PositionAxis();
    private final ValueAxis up = new ValueAxis(v -> Numbers.tick(Math.round(v * 1e6) / 1e4) + " %");
    private final Plot plot = new Plot(across, up);
    private final BarRenderer bars = new BarRenderer();
    private final BarRenderer strokes = new BarRenderer();
    private final PointsWithErrors observed = new PointsWithErrors("observed", 16);
    private final Points expected = new Points("expected", 16);

    /**
     * Makes a panel with an empty chart.
     *
     * @param id what tests find it by
     * @param name its title
     * @param willAppear what stands in it while there is nothing to show
     */
    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    protected BarPanel(String id, String name, String willAppear) {
        super(id, name, willAppear);
        observed.addStyleClasses("series-bar");
        expected.addStyleClasses("series-expected");
        plot.getRenderers().add(bars);
        plot.getRenderers().add(strokes);
        content(plot);
        aside(legend);
    }

    /** Names the bars or the strokes in the legend. */
    protected final LegendEntry entry(String name, String styleClass) {
        return new LegendEntry(
                legend.add(
                        getId() + "-" + styleClass,
                        name,
                        styleClass,
                        show ->
                                (styleClass.equals("series-bar") ? bars : strokes)
                                        .getDatasetNodes()
                                        .forEach(node -> node.setVisible(show))));
    }

    /** Replaces bars and the ends of their intervals, all shares from 0 to 1. */
    protected final void bars(double[] values, double[] lows, double[] highs) {
        int n = values.length;
        double[] below = new double[n];
        double[] above = new double[n];
        for (int i = 0; i < n; i++) {
            below[i] = Math.max(0, values[i] - lows[i]);
            above[i] = Math.max(0, highs[i] - values[i]);
        }
        if (n > 0) {
            observed.set(places(n), values, below, above, n, true);
        }
        attach(bars, observed, n > 0);
        across.fit(n);
    }

    /** Replaces what was expected; may be empty. */
    protected final void strokes(double[] values) {
        if (values.length > 0) {
            expected.set(places(values.length), values, values.length, true);
        }
        attach(strokes, expected, values.length > 0);
    }

    /** Makes room for shares up to {@code highest}. */
    protected final void fit(double highest) {
        up.fit(highest, 0.0001);
    }

    private static double[] places(int n) {
        double[] places = new double[n];
        for (int i = 0; i < n; i++) {
            places[i] = i;
        }
        return places;
    }

    /** An empty data set makes ChartFX run its update loop without end: only full ones are in. */
    private static void attach(AbstractRendererXY<?> renderer, DataSet data, boolean full) {
        if (full && renderer.getDatasets().isEmpty()) {
            renderer.getDatasets().add(data);
        } else if (!full) {
            renderer.getDatasets().clear();
        }
    }
}
