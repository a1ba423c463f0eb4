package dev.footfall.desktop.chart;

import io.fair_acc.dataset.DataSet;
import io.fair_acc.dataset.locks.DataSetLock;

import java.util.function.Supplier;

/**
 * The lock of data that only the JavaFX thread reads and writes: there is nothing to lock.
 * ChartFX's own is held from the moment when a chart comes into a scene until it has been drawn,
 * and cannot be taken twice by one thread: whoever changed the data meanwhile stopped the window
 * for ever.
 *
 * @param data what is not locked
 */
record OneThread<D extends DataSet>(D data) implements DataSetLock<D> {

    @Override
    public D readLock() {
        return data;
    }

    @Override
    public D readUnLock() {
        return data;
    }

    @Override
    public D writeLock() {
        return data;
    }

    @Override
    public D writeUnLock() {
        return data;
    }

    @Override
    public D readLockGuard(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuard(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D readLockGuardOptimistic(Runnable reading) {
        return run(reading);
    }

    @Override
    public <R> R readLockGuardOptimistic(Supplier<R> reading) {
        return reading.get();
    }

    @Override
    public D writeLockGuard(Runnable writing) {
        return run(writing);
    }

    @Override
    public <R> R writeLockGuard(Supplier<R> writing) {
        return writing.get();
    }

    private D run(Runnable work) {
        work.run();
        return data;
    }
}
