package dev.footfall.desktop.chart;

import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

import java.util.function.DoubleFunction;

/** From zero up in round steps, with air for the topmost label. */
final class ValueAxis extends PlotAxis {

    private static final double AIR = 1.04;
    private static final double PIXELS_PER_TICK = 3.2;

    private final DoubleFunction<String> format;
    private double step = 1;

    ValueAxis(DoubleFunction<String> format) {
        super(0, 4);
        this.format = format;
    }

    /** Makes room for values up to {@code highest}; {@code smallestStep} keeps counts whole. */
    void fit(double highest, double smallestStep) {
        double room = getTickLabelStyle().getFont().getSize() * PIXELS_PER_TICK;
        int most = Math.clamp((long) (getHeight() / room), 2, 5);
        double top = highest > 0 ? highest : 4 * smallestStep;
        step = Math.max(smallestStep, RoundTicks.step(top / most));
        show(0, Math.ceil(top / step - 1e-9) * step * AIR);
    }

    @Override
    void ticks(double from, double to, DoubleArrayList into) {
        for (int i = 0; i * step <= to; i++) {
            into.add(i * step);
        }
    }

    @Override
    String label(double value) {
        return format.apply(value);
    }
}
