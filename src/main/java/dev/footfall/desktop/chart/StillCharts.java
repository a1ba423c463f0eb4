package dev.footfall.desktop.chart;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;

import java.util.List;

/**
 * Draws the charts of a scene that is on no stage. ChartFX draws in hooks around the layout of each
 * pulse, and only a stage has pulses.
 */
public final class StillCharts {

    private StillCharts() {}

    /** Lays the scene out and draws its charts, so that a snapshot of it is complete. */
    public static void draw(Scene scene) {
        Parent root = scene.getRoot();
        root.applyCss();
        root.layout();
        keepNoOldPictures(root);
        List<Plot> plots =
                root.lookupAll(".plot").stream()
                        .filter(Plot.class::isInstance)
                        .map(Plot.class::cast)
                        .toList();
        plots.forEach(Plot::beforeLayout);
        root.applyCss();
        root.layout();
        plots.forEach(Plot::afterLayout);
    }

    /**
     * A scroll pane keeps a picture of its page until a frame on a stage says that it is old; here
     * that never comes, and the next snapshot would show the page as it was.
     */
    private static void keepNoOldPictures(Parent root) {
        root.lookupAll("*").stream().filter(Node::isCache).forEach(node -> node.setCache(false));
    }
}
