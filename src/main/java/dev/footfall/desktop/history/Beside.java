package dev.footfall.desktop.history;

import javafx.scene.layout.Region;

/** A list and what is told of its selection: side by side, or below it where width is scarce. */
class Beside extends Region {

    private static final double GAP = 12;
    private static final double NARROW = 1000;
    private static final double TOLD_SHARE = 0.42;

    /** What a run's latencies take, all of them. */
    private static final double TOLD_MOST = 700;

    /** What the list's columns take; beyond that, latencies need the room more. */
    private static final double LIST_NEEDS = 700;

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
            double spare = Math.max(width * TOLD_SHARE, width - GAP - LIST_NEEDS);
            double wide = Math.rint(Math.min(spare, TOLD_MOST));
            list.resizeRelocate(x, y, width - wide - GAP, height);
            told.resizeRelocate(x + width - wide, y, wide, height);
        }
    }
}
