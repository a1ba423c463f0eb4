package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.ui.geometry.Side;

/** ChartFX's chart without its legend, tool bar and title: the panel around it has those. */
class Plot extends XYChart {

    Plot(PlotAxis across, PlotAxis up) {
        super(across, up);
        across.setSide(Side.BOTTOM);
        up.setSide(Side.LEFT);
        getRenderers().clear();
        setAnimated(false);
        setLegend(new NoLegend());
        getToolBar().setVisible(false);
        getToolBar().setManaged(false);
        getMenuPane().setTriggerDistance(0);
        getPlotArea().setTriggerDistance(0);
        // Two stops of the Tab key in each chart, without a name or a use: the panel is the stop.
        getMenuPane().setFocusTraversable(false);
        getPlotArea().setFocusTraversable(false);
        getGridRenderer().setDrawOnTop(false);
        getGridRenderer().getVerticalMajorGrid().setVisible(false);
        getGridRenderer().getVerticalMinorGrid().setVisible(false);
        getGridRenderer().getHorizontalMinorGrid().setVisible(false);
        setMinSize(0, 0);
        getStyleClass().add("plot");
        // ChartFX keeps a picture of each: what is drawn anew ten times a second only pays twice.
        getCanvas().setCache(false);
        across.getCanvas().setCache(false);
        up.getCanvas().setCache(false);
    }

    /** The part of a pulse before layout, for scenes that have no pulse. */
    final void beforeLayout() {
        runPreLayout();
    }

    /** The part of a pulse after layout: draws. */
    final void afterLayout() {
        runPostLayout();
    }
}
