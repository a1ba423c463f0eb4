package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.XYChart;
import io.fair_acc.chartfx.ui.geometry.Side;

import javafx.geometry.Bounds;
import javafx.scene.Node;

/** ChartFX's chart without its legend, tool bar and title: the panel around it has those. */
class Plot extends XYChart {

    private boolean drawing;

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

    /** At the beginning of a pulse, unless nobody would see what is drawn; it is not forgotten. */
    @Override
    protected final void runPreLayout() {
        drawing = isInSight();
        if (drawing) {
            super.runPreLayout();
        }
    }

    @Override
    protected final void runPostLayout() {
        if (drawing) {
            super.runPostLayout();
        }
    }

    /** The part of a pulse before layout, wherever it stands. */
    final void beforeLayout() {
        drawing = true;
        super.runPreLayout();
    }

    /** The part of a pulse after layout: draws. */
    final void afterLayout() {
        super.runPostLayout();
    }

    /** Neither hidden nor scrolled away. */
    private boolean isInSight() {
        for (Node node = this; node != null; node = node.getParent()) {
            if (!node.isVisible()) {
                return false;
            }
        }
        Bounds here = localToScene(getLayoutBounds());
        return here.getMaxY() > 0 && here.getMinY() < getScene().getHeight();
    }
}
