package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/** A logarithmic axis that shows whole decades, with 2 and 5 between where there is room. */
final class DecadeAxis extends PlotAxis {

    private static final double LONG = 100_000 * (1 - 1e-9);
    private static final double ROOM_FOR_2_AND_5 = 6;
    private static final int[] ONE = {1};
    private static final int[] ONE_TWO_FIVE = {1, 2, 5};

    DecadeAxis() {
        super(1, 1000);
        setLogAxis(true);
        show(1, 1000);
    }

    /**
     * Shows the decades that hold the values from {@code lowest} to {@code highest}, both above 0.
     */
    void fit(double lowest, double highest) {
        double from = Math.floor(Math.log10(lowest) + 1e-9);
        double to = Math.ceil(Math.log10(highest) - 1e-9);
        show(Math.pow(10, from), Math.pow(10, Math.max(to, from + 1)));
    }

    @Override
    void ticks(double from, double to, DoubleArrayList into) {
        double decades = Math.log10(to / from);
        double room = getLength() / decades / getTickLabelStyle().getFont().getSize();
        for (int e = (int) Math.floor(Math.log10(from) + 1e-9); e <= Math.log10(to) + 1e-9; e++) {
            double power = Math.pow(10, e);
            for (int lead : room > ROOM_FOR_2_AND_5 ? ONE_TWO_FIVE : ONE) {
                if (lead * power >= from * (1 - 1e-9) && lead * power <= to * (1 + 1e-9)) {
                    into.add(lead * power);
                }
            }
        }
    }

    @Override
    String label(double value) {
        // Six digits have no room beside a chart, and would lose the first.
        return value >= LONG * 10
                ? Numbers.tick(Math.rint(value / 1e3) / 1e3) + "M"
                : value >= LONG ? Numbers.tick(Math.rint(value / 1e3)) + "k" : Numbers.tick(value);
    }
}
