package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

import java.util.function.DoubleFunction;

/** From zero up in round steps, with air for the topmost label. */
final class ValueAxis extends PlotAxis {

    private static final double AIR = 1.04;
    private static final double FONT_SIZES_PER_TICK = 2;
    private static final double LONG = 100_000;

    /** As many steps as the tallest chart has. */
    private static final int FINEST = 5;

    private final DoubleFunction<String> format;
    private double smallestStep = 1;

    ValueAxis(DoubleFunction<String> format) {
        super(0, 4);
        this.format = format;
    }

    /** Makes room for values up to {@code highest}; {@code smallest} keeps counts whole. */
    void fit(double highest, double smallest) {
        smallestStep = smallest;
        double top = highest > 0 ? highest : 4 * smallest;
        double step = Math.max(smallest, RoundTicks.step(top / FINEST));
        show(0, Math.ceil(top / step - 1e-9) * step * AIR);
    }

    @Override
    void ticks(double from, double to, DoubleArrayList into) {
        double room = getTickLabelStyle().getFont().getSize() * FONT_SIZES_PER_TICK;
        int most = Math.clamp((long) (getLength() / room), 1, FINEST);
        double step = Math.max(smallestStep, RoundTicks.step(to / AIR / most));
        for (int i = 0; i * step <= to; i++) {
            into.add(i * step);
        }
    }

    @Override
    String label(double value) {
        double top = getMax();
        if (value == 0 || top < LONG) {
            return format.apply(value);
        }
        // Six digits have no room beside a chart; all labels of an axis are told in the same unit.
        boolean millions = top >= 10 * LONG;
        return format.apply(value / (millions ? 1e6 : 1e3)) + (millions ? "M" : "k");
    }
}
