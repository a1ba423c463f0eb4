package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

/** Whole numbers from 0, one for each bar, with half a bar of air at both ends. */
final class PositionAxis extends PlotAxis {

    PositionAxis() {
        super(-0.6, 9.6);
    }

    /** Shows so many places. */
    void fit(int count) {
        show(-0.6, Math.max(1, count) - 0.4);
    }

    @Override
    void ticks(double from, double to, DoubleArrayList into) {
        double each = getLength() / (to - from);
        double room = getTickLabelStyle().getFont().getSize() * 2;
        int step = Math.max(1, (int) Math.ceil(room / Math.max(1, each)));
        for (int i = 0; i <= to; i += step) {
            into.add(i);
        }
    }

    @Override
    String label(double value) {
        return Numbers.tick(value);
    }
}
