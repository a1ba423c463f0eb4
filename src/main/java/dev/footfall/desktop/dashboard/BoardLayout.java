package dev.footfall.desktop.dashboard;

import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.List;

/**
 * Where things stand. Wide: figures in a row, then three rows of time charts on the left two thirds
 * and the rest on the right. Narrow: the right column moves below, two abreast, to be scrolled.
 *
 * <p>The left column holds one time chart below the other, so that a fault is read straight down.
 */
final class BoardLayout extends Region {

    private static final double GAP = 12;
    private static final double NARROW = 1080;
    private static final double LOW = 640;
    private static final double LEFT_SHARE = 0.655;
    private static final double LEFT_SHARE_LARGE = 0.6;
    private static final double CLICKS_SHARE = 0.56;
    private static final double LOWEST_ROW = 148;
    private static final double NARROW_ROW = 188;
    private static final int ROWS = 3;
    private static final int NARROW_ROWS = 5;

    private final List<FigureTile> figures;
    private final List<? extends Node> left;
    private final List<? extends Node> right;
    private boolean large;

    /**
     * Takes the parts.
     *
     * @param left three time charts, from top to bottom
     * @param right four panels: beside the first, beside the second, and two beside the third
     */
    BoardLayout(List<FigureTile> figures, List<? extends Node> left, List<? extends Node> right) {
        this.figures = figures;
        this.left = left;
        this.right = right;
        getStyleClass().add("board");
        getChildren().addAll(figures);
        getChildren().addAll(left);
        getChildren().addAll(right);
        widthProperty().subscribe(this::requestLayout);
    }

    /** Gives the right column more room, for larger type. */
    void setLarge(boolean isLarge) {
        large = isLarge;
        requestLayout();
    }

    @Override
    protected double computeMinHeight(double width) {
        int rows = isNarrow() ? NARROW_ROWS : ROWS;
        double row = isNarrow() ? NARROW_ROW : LOWEST_ROW;
        return snappedTopInset()
                + snappedBottomInset()
                + figures.getFirst().prefHeight(-1)
                + rows * (row + GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double figuresHeight = figures(x, y, width);
        double top = y + figuresHeight + GAP;
        double rest = getHeight() - snappedBottomInset() - top;
        if (isNarrow()) {
            narrow(x, top, width, rest);
        } else {
            wide(x, top, width, rest);
        }
    }

    private boolean isNarrow() {
        return getWidth() < NARROW;
    }

    private double figures(double x, double y, double width) {
        Node viewport = getParent();
        double seen = viewport == null ? getHeight() : viewport.getLayoutBounds().getHeight();
        boolean line = seen < LOW || isNarrow();
        figures.forEach(f -> f.setLine(line));
        double height = figures.getFirst().prefHeight(-1);
        double each = (width - GAP * (figures.size() - 1)) / figures.size();
        for (int i = 0; i < figures.size(); i++) {
            double from = Math.rint(x + i * (each + GAP));
            double to = Math.rint(x + i * (each + GAP) + each);
            figures.get(i).resizeRelocate(from, y, to - from, height);
        }
        return height;
    }

    private void wide(double x, double y, double width, double height) {
        double leftWidth = Math.rint((width - GAP) * (large ? LEFT_SHARE_LARGE : LEFT_SHARE));
        double rightX = x + leftWidth + GAP;
        double rightWidth = width - leftWidth - GAP;
        double row = (height - GAP * (ROWS - 1)) / ROWS;
        for (int i = 0; i < ROWS; i++) {
            double from = Math.rint(y + i * (row + GAP));
            double high = Math.rint(y + i * (row + GAP) + row) - from;
            left.get(i).resizeRelocate(x, from, leftWidth, high);
            if (i < ROWS - 1) {
                right.get(i).resizeRelocate(rightX, from, rightWidth, high);
            } else {
                pair(i, rightX, from, rightWidth, high, CLICKS_SHARE);
            }
        }
    }

    private void narrow(double x, double y, double width, double height) {
        double row = (height - GAP * (NARROW_ROWS - 1)) / NARROW_ROWS;
        for (int i = 0; i < NARROW_ROWS; i++) {
            double from = Math.rint(y + i * (row + GAP));
            double high = Math.rint(y + i * (row + GAP) + row) - from;
            if (i < ROWS) {
                left.get(i).resizeRelocate(x, from, width, high);
            } else {
                pair((i - ROWS) * 2, x, from, width, high, 0.5);
            }
        }
    }

    /** Two panels of the right column side by side. */
    private void pair(int first, double x, double y, double width, double height, double share) {
        double one = Math.rint((width - GAP) * share);
        right.get(first).resizeRelocate(x, y, one, height);
        right.get(first + 1).resizeRelocate(x + one + GAP, y, width - one - GAP, height);
    }
}
