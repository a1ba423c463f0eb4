package dev.footfall.desktop.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleErrorDataSet;

/** ChartFX's points with intervals, for the JavaFX thread alone. */
// ChartFX's interface has its lock be of a type that nobody chooses.
@SuppressWarnings("unchecked")
final class PointsWithErrors extends DoubleErrorDataSet {

    PointsWithErrors(String name, int room) {
        super(name, room);
    }

    @Override
    public DataSetLock<? extends DataSet> lock() {
        return new OneThread<>(this);
    }
}
