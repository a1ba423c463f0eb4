package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.legend.Legend;
import io.fair_acc.chartfx.renderer.Renderer;
import io.fair_acc.chartfx.ui.geometry.Side;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/** Stands in for ChartFX's legend, which it cannot do without; ours is in the panel's header. */
final class NoLegend implements Legend {

    private final Region node = new Region();

    NoLegend() {
        node.setManaged(false);
        node.setVisible(false);
    }

    @Override
    public Node getNode() {
        return node;
    }

    @Override
    public Side getSide() {
        return Side.TOP;
    }

    @Override
    public void setSide(Side side) {
        // It has no place.
    }

    @Override
    public boolean isVertical() {
        return false;
    }

    @Override
    public void setVertical(boolean value) {
        // It has no shape.
    }

    @Override
    public void updateLegend(List<Renderer> renderers, boolean forceUpdate) {
        // It lists nothing.
    }

    @Override
    public void drawLegend() {
        // It draws nothing.
    }
}
