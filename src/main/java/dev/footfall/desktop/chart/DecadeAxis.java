package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/** A logarithmic axis that shows whole decades. */
final class DecadeAxis extends PlotAxis {

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
        for (int e = (int) Math.ceil(Math.log10(from) - 1e-9); e <= Math.log10(to) + 1e-9; e++) {
            into.add(Math.pow(10, e));
        }
    }

    @Override
    String label(double value) {
        return Numbers.tick(value);
    }
}
