package dev.footfall.desktop.compose.preview;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A row of bars with a few words under it; small enough to need no chart library. */
final class BarsPane extends Region {

    private static final double LEFT = 44;
    private static final double BOTTOM = 18;
    private static final double HEIGHT = 92;

    private final List<Region> bars = new ArrayList<>();
    private final List<Label> under = new ArrayList<>();
    private final Label highest = new Label();
    private final Label lowest = new Label("0");
    private final Region floor = new Region();
    private final Region top = new Region();
    private final String style;
    private final double gap;
    private String shownScale = "";
    private List<Double> values = List.of();
    private double most = 1;

    /**
     * @param style class of the bars
     * @param gap between them, in pixels
     */
    BarsPane(String id, String style, double gap) {
        this.style = style;
        this.gap = gap;
        setId(id);
        getStyleClass().add("bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        highest.getStyleClass().add("tick");
        lowest.getStyleClass().add("tick");
        floor.getStyleClass().add("bars-line");
        top.getStyleClass().add("bars-line");
    }

    /**
     * Shows values, all 0 or above.
     *
     * @param label of the axis at the left
     * @param words evenly spread under the bars; as many as bars for one under each
     */
    void show(List<Double> now, DoubleFunction<String> label, List<String> words) {
        String scale = label.apply(1) + words;
        if (now.equals(values) && scale.equals(shownScale)) {
            return;
        }
        values = now;
        shownScale = scale;
        double max = now.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        most = max <= 0 ? 1 : Spans.round(max);
        getChildren().clear();
        bars.clear();
        under.clear();
        getChildren().addAll(top, floor, highest, lowest);
        highest.setText(label.apply(most));
        for (int i = 0; i < now.size(); i++) {
            Region bar = new Region();
            bar.getStyleClass().addAll("bar", style);
            bars.add(bar);
        }
        for (String word : words) {
            Label text = new Label(word);
            text.getStyleClass().add("tick");
            under.add(text);
        }
        getChildren().addAll(bars);
        getChildren().addAll(under);
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - LEFT;
        double floorAt = getHeight() - BOTTOM;
        double high = floorAt - 8;
        highest.resizeRelocate(0, 0, LEFT - 6, 14);
        lowest.resizeRelocate(0, floorAt - 8, LEFT - 6, 14);
        top.resizeRelocate(LEFT, 8, width, 1);
        floor.resizeRelocate(LEFT, floorAt, width, 1);
        double slot = width / Math.max(1, bars.size());
        for (int i = 0; i < bars.size(); i++) {
            double tall = Math.max(values.get(i) > 0 ? 1 : 0, values.get(i) / most * high);
            bars.get(i)
                    .resizeRelocate(
                            LEFT + i * slot + gap / 2,
                            floorAt - tall,
                            Math.max(1, slot - gap),
                            tall);
        }
        boolean each = under.size() == bars.size();
        for (int i = 0; i < under.size(); i++) {
            Label text = under.get(i);
            double wide = text.prefWidth(-1);
            double at =
                    each
                            ? LEFT + (i + 0.5) * slot - wide / 2
                            : LEFT + (width - wide) * i / Math.max(1, under.size() - 1);
            text.resizeRelocate(at, floorAt + 2, wide, BOTTOM - 2);
        }
    }
}
