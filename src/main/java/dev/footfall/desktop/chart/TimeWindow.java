package dev.footfall.desktop.chart;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The stretch of time that all time charts show together. It follows the run until someone zooms,
 * and again after {@link #live()}.
 */
public final class TimeWindow {

    /** Narrower than this makes no sense when a slice is a second long. */
    private static final double NARROWEST_SECONDS = 5;

    private static final double SHORTEST_LIVE_SECONDS = 30;

    private final ReadOnlyObjectWrapper<Span> span =
            new ReadOnlyObjectWrapper<>(new Span(0, SHORTEST_LIVE_SECONDS));
    private final ReadOnlyBooleanWrapper live = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyDoubleWrapper cursor = new ReadOnlyDoubleWrapper(Double.NaN);
    private double end;

    /**
     * A stretch in seconds after the run's start.
     *
     * @param from its start
     * @param to its end, later than its start
     */
    public record Span(double from, double to) {
        /** Its length in seconds. */
        public double length() {
            return to - from;
        }
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<Span> spanProperty() {
        return span.getReadOnlyProperty();
    }

    /** Whether the window follows the run. */
    public ReadOnlyBooleanProperty liveProperty() {
        return live.getReadOnlyProperty();
    }

    /** The moment that someone points at, in seconds after the start; not a number when none. */
    public ReadOnlyDoubleProperty cursorProperty() {
        return cursor.getReadOnlyProperty();
    }

    /** Points at a moment in all charts; not a number points at none. */
    public void point(double seconds) {
        cursor.set(seconds);
    }

    /**
     * Tells how far the data reach.
     *
     * @param over whether more can come; a run that is over fills the whole width
     */
    public void extent(double seconds, boolean over) {
        end = over ? Math.max(seconds, 1) : Math.max(seconds, SHORTEST_LIVE_SECONDS);
        if (live.get()) {
            show(0, end);
        }
    }

    /** Shows one stretch and stops following. */
    public void zoom(double from, double to) {
        double length = Math.clamp(to - from, Math.min(NARROWEST_SECONDS, end), end);
        double start = Math.clamp(from, 0, end - length);
        if (length >= end) {
            live();
            return;
        }
        live.set(false);
        show(start, start + length);
    }

    /** Follows the run again. */
    public void live() {
        live.set(true);
        show(0, end);
    }

    private void show(double from, double to) {
        Span next = new Span(from, to);
        if (!next.equals(span.get())) {
            span.set(next);
        }
    }
}
