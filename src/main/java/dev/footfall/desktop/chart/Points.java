package dev.footfall.desktop.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;
import io.fair_acc.dataset.spi.DoubleDataSet;

/** ChartFX's points, for the JavaFX thread alone. */
// ChartFX's interface has its lock be of a type that nobody chooses.
@SuppressWarnings("unchecked")
final class Points extends DoubleDataSet {

    Points(String name, int room) {
        super(name, room);
    }

    @Override
    public DataSetLock<? extends DataSet> lock() {
        return new OneThread<>(this);
    }
}
