package dev.footfall.desktop.history;

import javafx.scene.layout.Region;

/** A list and what is told of its selection: side by side, or below it where width is scarce. */
class Beside extends Region {

    private static final double GAP = 12;
    private static final double NARROW = 1160;

    /** What a text of so many columns takes, two runs side by side among them. */
    private static final double TOLD = 520;

    private static final int TOLD_COLUMNS = 62;

    /** All that a summary says in a terminal, for which there is room below the list. */
    private static final int ALL_COLUMNS = 100;

    /** What so many take beside the list. */
    private static final double ALL = 820;

    /** In a wider list the eye loses the line between a name and its figures. */
    private static final double WIDEST_LIST = 1120;

    private static final double LIST_SHARE = 0.4;

    private final Region list;
    private final Region told;

    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    Beside(Region list, Region told) {
        this.list = list;
        this.told = told;
        getChildren().addAll(list, told);
    }

    /** How many characters of the told text there is room for. */
    int columns() {
        return getWidth() < NARROW || toldWidth(getWidth()) >= ALL ? ALL_COLUMNS : TOLD_COLUMNS;
    }

    private static double toldWidth(double width) {
        return Math.max(TOLD, width - GAP - WIDEST_LIST);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        if (getWidth() < NARROW) {
            double high = Math.rint(height * LIST_SHARE);
            list.resizeRelocate(x, y, width, high);
            told.resizeRelocate(x, y + high + GAP, width, height - high - GAP);
        } else {
            double wide = toldWidth(width);
            list.resizeRelocate(x, y, width - wide - GAP, height);
            told.resizeRelocate(x + width - wide, y, wide, height);
        }
    }
}
