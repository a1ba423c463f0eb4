package dev.footfall.desktop.chart;

import javafx.scene.input.KeyEvent;

/**
 * What keys do on a time chart that has the focus: left and right read one moment after the other
 * in all charts, plus and minus zoom around it, page up and down move along, Home goes back to
 * live.
 */
final class TimeKeys {

    private static final double STEPS = 100;
    private static final double ZOOM = 1.6;

    private final TimeWindow window;

    TimeKeys(TimeWindow window) {
        this.window = window;
    }

    void press(KeyEvent key) {
        TimeWindow.Span span = window.spanProperty().get();
        boolean known = true;
        switch (key.getCode()) {
            case LEFT -> step(span, -1);
            case RIGHT -> step(span, 1);
            case PLUS, ADD, EQUALS -> zoom(span, 1 / ZOOM);
            case MINUS, SUBTRACT -> zoom(span, ZOOM);
            case PAGE_UP -> move(span, -0.5);
            case PAGE_DOWN -> move(span, 0.5);
            case HOME -> window.live();
            default -> known = false;
        }
        if (known) {
            key.consume();
        }
    }

    private void step(TimeWindow.Span span, int by) {
        double next = at(span) + by * span.length() / STEPS;
        window.point(Math.clamp(next, span.from(), span.to()));
    }

    private void zoom(TimeWindow.Span span, double factor) {
        double at = at(span);
        window.zoom(at - (at - span.from()) * factor, at + (span.to() - at) * factor);
    }

    private void move(TimeWindow.Span span, double share) {
        if (!window.liveProperty().get()) {
            double by = span.length() * share;
            window.zoom(span.from() + by, span.to() + by);
        }
    }

    /** The moment pointed at, or the middle. */
    private double at(TimeWindow.Span span) {
        double at = window.cursorProperty().get();
        return at >= span.from() && at <= span.to() ? at : span.from() + span.length() / 2;
    }
}
