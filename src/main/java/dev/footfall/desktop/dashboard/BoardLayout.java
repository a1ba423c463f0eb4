package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.theme.Enlarged;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * Where things stand. Wide: figures in a row, then rows of time charts on the left two thirds and
 * the rest on the right; three rows fill the window and the fourth is a scroll away, a tall window
 * holds all four. Narrow: the right column moves below, two abreast, to be scrolled.
 *
 * <p>Presented, nobody scrolls: rows share the height, and as many are shown as can be read from
 * afar; the lowest, which matter least, are left out.
 *
 * <p>The left column holds one time chart below the other, so that a fault is read straight down.
 */
final class BoardLayout extends Region {

    private static final double GAP = 12;
    private static final double NARROW = 1080;
    private static final double LOW = 640;
    private static final double LEFT_SHARE = 0.655;
    private static final double LEFT_SHARE_LARGE = 0.6;
    private static final double CLICKS_SHARE = 0.46;
    private static final double LOWEST_ROW = 148;
    private static final double NARROW_ROW = 188;
    private static final double NARROW_ROW_LARGE = 236;
    private static final double LARGE_ROW = 190;

    /** Presented and narrow; errors share their row, so it is enough for a few of them. */
    private static final double NARROW_ROW_SHOWN = 160;

    private static final int ROWS = 4;
    private static final int FIGURES_ABREAST = 3;

    /** Rows above this have one panel at the right, the others two. */
    private static final int PAIRED = 2;

    private static final int ROWS_IN_SIGHT = 3;
    private static final int NARROW_ROWS = 7;

    /** Which rows of a narrow board come first when not all are shown: the errors come second. */
    private static final List<Integer> NARROW_ORDER = List.of(0, 4, 1, 2, 3, 5, 6);

    /** A window of this height, in pixels, has room for all rows. */
    private static final double TALL = 980;

    private final List<FigureTile> figures;
    private final List<? extends Node> left;
    private final List<? extends Node> right;
    private final Queue<Group> parts;
    private boolean large;
    private boolean presented;
    private double times = 1;
    private double gap = GAP;
    private double seen;

    /**
     * Takes the parts, which {@link #putNext} puts in.
     *
     * @param left four time charts, from top to bottom
     * @param right six panels: beside the first, beside the second, and two beside each other
     */
    BoardLayout(List<FigureTile> figures, List<? extends Node> left, List<? extends Node> right) {
        this.figures = figures;
        this.left = left;
        this.right = right;
        getStyleClass().add("board");
        parts = new ArrayDeque<>(List.of(together(figures), together(left), together(right)));
        widthProperty().subscribe(this::requestLayout);
    }

    /**
     * Of a parent with more than twelve children that change, JavaFX draws all of it; of a smaller
     * one, only these.
     */
    private static Group together(List<? extends Node> nodes) {
        Group group = new Group();
        group.setAutoSizeChildren(false);
        group.getChildren().addAll(nodes);
        return group;
    }

    /**
     * Puts one more third of the parts in: to style all of them takes longer than a window may
     * stand still.
     *
     * @return whether there was one left
     */
    boolean putNext() {
        Group next = parts.poll();
        if (next != null) {
            getChildren().add(next);
        }
        return next != null;
    }

    /** Gives the right column more room, for type so many times as large. */
    void setTimes(double now) {
        times = now;
        large = now > 1;
        gap = Math.rint(GAP * Math.max(1, now / Enlarged.LARGE));
        requestLayout();
    }

    /** Shows only what is in sight without scrolling, or all. */
    void setPresented(boolean now) {
        presented = now;
        requestLayout();
    }

    /** Tells how much of the board can be seen at once. */
    void setSeen(double height) {
        if (height != seen) {
            seen = height;
            requestLayout();
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return snappedTopInset() + snappedBottomInset() + figuresHeight() + rows() * (row() + gap);
    }

    /** How many rows are shown, be it after scrolling. */
    private int rows() {
        int all = isNarrow() ? NARROW_ROWS : ROWS;
        if (!presented || seen == 0) {
            return all;
        }
        double lowest = isNarrow() ? NARROW_ROW_SHOWN : LARGE_ROW * times / Enlarged.LARGE;
        int rows = all;
        while (rows > 1 && share(rows) < lowest) {
            rows--;
        }
        return rows;
    }

    private double row() {
        if (presented && seen > 0) {
            // A fraction too much would call for a scroll bar.
            return Math.max(1, Math.floor(share(rows())));
        }
        if (isNarrow()) {
            return large ? NARROW_ROW_LARGE : NARROW_ROW;
        }
        double all = share(ROWS);
        boolean tall = large ? all >= LARGE_ROW * times / Enlarged.LARGE : seen >= TALL;
        return Math.max(LOWEST_ROW, tall ? all : share(ROWS_IN_SIGHT));
    }

    private double share(int rows) {
        double room =
                seen - snappedTopInset() - snappedBottomInset() - figuresHeight() - rows * gap;
        return room / rows;
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
        double top = y + figuresHeight + gap;
        if (isNarrow()) {
            narrow(x, top, width);
        } else {
            wide(x, top, width);
        }
    }

    private boolean isNarrow() {
        return getWidth() < NARROW;
    }

    private double figures(double x, double y, double width) {
        boolean flat = (seen > 0 && seen < LOW) || isNarrow();
        figures.forEach(f -> f.setLine(flat));
        double height = figures.getFirst().prefHeight(-1);
        int abreast = abreast();
        double each = (width - gap * (abreast - 1)) / abreast;
        for (int i = 0; i < figures.size(); i++) {
            int column = i % abreast;
            int line = i / abreast;
            double from = Math.rint(x + column * (each + gap));
            double to = Math.rint(x + column * (each + gap) + each);
            double top = y + line * (height + gap);
            figures.get(i).resizeRelocate(from, top, to - from, height);
        }
        return figuresHeight();
    }

    /** Large type on a narrow board would cut the figures' names. */
    private int abreast() {
        return large && isNarrow() ? FIGURES_ABREAST : figures.size();
    }

    private double figuresHeight() {
        int rows = (figures.size() + abreast() - 1) / abreast();
        return rows * figures.getFirst().prefHeight(-1) + (rows - 1) * gap;
    }

    private void wide(double x, double y, double width) {
        double leftWidth = Math.rint((width - gap) * (large ? LEFT_SHARE_LARGE : LEFT_SHARE));
        double rightX = x + leftWidth + gap;
        double rightWidth = width - leftWidth - gap;
        double row = row();
        for (int i = 0; i < ROWS; i++) {
            double from = Math.rint(y + i * (row + gap));
            double high = Math.rint(y + i * (row + gap) + row) - from;
            show(i, i < rows());
            left.get(i).resizeRelocate(x, from, leftWidth, high);
            if (i < PAIRED) {
                right.get(i).resizeRelocate(rightX, from, rightWidth, high);
            } else {
                pair(PAIRED + 2 * (i - PAIRED), rightX, from, rightWidth, high, CLICKS_SHARE);
            }
        }
    }

    private void narrow(double x, double y, double width) {
        double row = row();
        for (int i = 0; i < NARROW_ROWS; i++) {
            double from = Math.rint(y + i * (row + gap));
            double high = Math.rint(y + i * (row + gap) + row) - from;
            int which = presented ? NARROW_ORDER.get(i) : i;
            boolean shown = i < rows();
            if (which < ROWS) {
                left.get(which).setVisible(shown);
                left.get(which).resizeRelocate(x, from, width, high);
            } else {
                int first = (which - ROWS) * 2;
                right.subList(first, first + 2).forEach(panel -> panel.setVisible(shown));
                pair(first, x, from, width, high, 0.5);
            }
        }
    }

    /** Shows a wide board's row, or leaves it out. */
    private void show(int row, boolean shown) {
        left.get(row).setVisible(shown);
        int first = row < PAIRED ? row : PAIRED + 2 * (row - PAIRED);
        int panels = row < PAIRED ? 1 : 2;
        right.subList(first, first + panels).forEach(panel -> panel.setVisible(shown));
    }

    /** Two panels of the right column side by side. */
    private void pair(int first, double x, double y, double width, double height, double share) {
        double one = Math.rint((width - gap) * share);
        right.get(first).resizeRelocate(x, y, one, height);
        right.get(first + 1).resizeRelocate(x + one + gap, y, width - one - gap, height);
    }
}
