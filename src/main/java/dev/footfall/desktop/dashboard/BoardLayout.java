package dev.footfall.desktop.dashboard;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * Where things stand. Wide: figures, then time charts on the left two thirds and the rest on the
 * right. Narrow: everything below each other, to be scrolled.
 */
final class BoardLayout extends Region {

    static final double GAP = 12;

    private static final double LOW = 640;
    private static final double LEFT_SHARE = 0.655;

    private final List<FigureTile> figures;
    private final List<Node> left;
    private final List<Node> right;

    BoardLayout(List<FigureTile> figures, List<Node> left, List<Node> right) {
        this.figures = figures;
        this.left = left;
        this.right = right;
        getStyleClass().add("board");
        getChildren().addAll(figures);
        getChildren().addAll(left);
        getChildren().addAll(right);
    }

    @Override
    protected double computeMinHeight(double width) {
        return 300;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 300;
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        double figuresHeight = figures(x, y, width);
        double top = y + figuresHeight + GAP;
        double rest = height - figuresHeight - GAP;
        double leftWidth = Math.floor((width - GAP) * LEFT_SHARE);
        column(left, x, top, leftWidth, rest);
        column(right, x + leftWidth + GAP, top, width - leftWidth - GAP, rest);
    }

    private double figures(double x, double y, double width) {
        boolean line = getHeight() < LOW;
        figures.forEach(f -> f.setLine(line));
        double each = Math.floor((width - GAP * (figures.size() - 1)) / figures.size());
        double height = figures.getFirst().prefHeight(each);
        for (int i = 0; i < figures.size(); i++) {
            figures.get(i).resizeRelocate(x + i * (each + GAP), y, each, height);
        }
        return height;
    }

    private static void column(List<Node> nodes, double x, double y, double width, double height) {
        double each = Math.floor((height - GAP * (nodes.size() - 1)) / nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).resizeRelocate(x, y + i * (each + GAP), width, each);
        }
    }
}
