package dev.footfall.desktop.chart;

import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;

import java.util.List;

/**
 * What a mouse does on a time chart: pointing shows one moment in all charts, dragging zooms into a
 * stretch, Ctrl and the wheel zoom around the pointer, shift and drag or the wheel sideways move
 * along, a double click goes back to live. The line and the stretch are nodes above the canvas, so
 * that moving the mouse draws no chart anew.
 */
final class TimeHand {

    private static final double SMALLEST_DRAG = 6;
    private static final double WHEEL = 1.0025;

    private final Region area;
    private final TimeWindow window;
    private final Line line = new Line();
    private final Rectangle stretch = new Rectangle();
    private double pressedAt = Double.NaN;
    private TimeWindow.Span pressedSpan = new TimeWindow.Span(0, 1);

    TimeHand(Region area, TimeWindow window) {
        this.area = area;
        this.window = window;
        line.getStyleClass().add("time-cursor");
        stretch.getStyleClass().add("time-stretch");
        for (Node node : nodes()) {
            node.setManaged(false);
            node.setVisible(false);
        }
        window.cursorProperty().subscribe(this::place);
        window.spanProperty().subscribe(this::place);
        area.addEventHandler(MouseEvent.MOUSE_MOVED, e -> window.point(seconds(e.getX())));
        area.addEventHandler(MouseEvent.MOUSE_EXITED, e -> window.point(Double.NaN));
        area.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        area.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        area.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        area.addEventHandler(ScrollEvent.SCROLL, this::scroll);
    }

    List<Node> nodes() {
        return List.of(stretch, line);
    }

    private void press(MouseEvent e) {
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.getClickCount() == 2) {
            window.live();
            return;
        }
        pressedAt = e.getX();
        pressedSpan = window.spanProperty().get();
    }

    private void drag(MouseEvent e) {
        if (Double.isNaN(pressedAt)) {
            return;
        }
        if (e.isShiftDown()) {
            double by = (pressedAt - e.getX()) / area.getWidth() * pressedSpan.length();
            window.zoom(pressedSpan.from() + by, pressedSpan.to() + by);
            return;
        }
        double x = Math.clamp(e.getX(), 0, area.getWidth());
        stretch.setX(Math.min(x, pressedAt));
        stretch.setWidth(Math.abs(x - pressedAt));
        stretch.setHeight(area.getHeight());
        stretch.setVisible(true);
        window.point(seconds(x));
    }

    private void release(MouseEvent e) {
        if (stretch.isVisible() && stretch.getWidth() >= SMALLEST_DRAG) {
            window.zoom(seconds(stretch.getX()), seconds(stretch.getX() + stretch.getWidth()));
        }
        stretch.setVisible(false);
        pressedAt = Double.NaN;
    }

    /** The wheel alone scrolls the page where it can be scrolled; with Ctrl it zooms. */
    private void scroll(ScrollEvent e) {
        TimeWindow.Span span = window.spanProperty().get();
        if (e.isControlDown()) {
            double factor = Math.pow(WHEEL, -e.getDeltaY());
            double at = seconds(e.getX());
            window.zoom(at - (at - span.from()) * factor, at + (span.to() - at) * factor);
            e.consume();
        } else if (e.getDeltaX() != 0 && !window.liveProperty().get()) {
            double by = -e.getDeltaX() / area.getWidth() * span.length();
            window.zoom(span.from() + by, span.to() + by);
            e.consume();
        }
    }

    private void place() {
        double at = window.cursorProperty().get();
        TimeWindow.Span span = window.spanProperty().get();
        boolean inside = at >= span.from() && at <= span.to();
        line.setVisible(inside);
        if (inside) {
            double x = Math.rint((at - span.from()) / span.length() * area.getWidth()) + 0.5;
            line.setStartX(x);
            line.setEndX(x);
            line.setEndY(area.getHeight());
        }
    }

    private double seconds(double x) {
        TimeWindow.Span span = window.spanProperty().get();
        return span.from() + x / Math.max(1, area.getWidth()) * span.length();
    }
}
