package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.axes.spi.AxisRange;
import io.fair_acc.chartfx.axes.spi.DefaultNumericAxis;
import io.fair_acc.dataset.spi.fastutil.DoubleArrayList;

import javafx.util.StringConverter;

/**
 * ChartFX's axis with our ticks, no title, and, standing, a fixed width, so that the plots of all
 * panels begin at the same place.
 */
abstract class PlotAxis extends DefaultNumericAxis {

    private static final double WIDTH_IN_FONT_SIZES = 4.2;

    PlotAxis(double from, double to) {
        super(null, from, to, 1);
        setAutoRanging(false);
        setMinorTickCount(0);
        setTickLabelFormatter(
                new StringConverter<>() {
                    @Override
                    public String toString(Number value) {
                        return label(value.doubleValue());
                    }

                    @Override
                    public Number fromString(String text) {
                        throw new UnsupportedOperationException("labels are only written");
                    }
                });
    }

    /** Adds the ticks between two values, the smallest first. */
    abstract void ticks(double from, double to, DoubleArrayList into);

    /** What stands beside a tick. */
    abstract String label(double value);

    /** Shows a range; does nothing when it is shown already. */
    final void show(double from, double to) {
        if (from != getMin() || to != getMax()) {
            set(from, to);
        }
    }

    @Override
    protected final void calculateMajorTickValues(AxisRange range, DoubleArrayList into) {
        double from = range.getLowerBound();
        double to = range.getUpperBound();
        if (to > from && Double.isFinite(to - from)) {
            ticks(from, to, into);
        }
    }

    @Override
    protected final void calculateMinorTickValues(DoubleArrayList into) {
        // There are none.
    }

    @Override
    protected double computePrefWidth(double height) {
        double natural = super.computePrefWidth(height);
        boolean standing = getSide() != null && getSide().isVertical();
        return standing
                ? Math.ceil(getTickLabelStyle().getFont().getSize() * WIDTH_IN_FONT_SIZES)
                : natural;
    }
}
