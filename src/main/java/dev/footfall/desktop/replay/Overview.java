package dev.footfall.desktop.replay;

import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleConsumer;

/**
 * How busy the log is over its time, with the part that is played and the place where it is. A
 * click goes there, a drag selects a part, a double click all of it.
 */
final class Overview extends Region {

    private static final double LEAST_DRAG = 4;
    private static final double LEAST_WIDTH = 120;
    private static final double HEIGHT = 40;
    private static final double KEY_STEP = 0.01;

    private final ReplayViewModel model;
    private final DoubleConsumer seek;
    private final Polygon shape = new Polygon();
    private final Rectangle before = new Rectangle();
    private final Rectangle after = new Rectangle();
    private final Line now = new Line();
    private List<Long> counts = List.of();
    private double pressed = Double.NaN;
    private boolean dragged;

    /**
     * @param seek goes to a share of the log's time
     */
    Overview(ReplayViewModel model, DoubleConsumer seek) {
        this.model = model;
        this.seek = seek;
        setId("replay-overview");
        getStyleClass().add("replay-overview");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        setCursor(Cursor.HAND);
        setMinSize(LEAST_WIDTH, HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        shape.getStyleClass().add("replay-shape");
        before.getStyleClass().add("replay-left-out");
        after.getStyleClass().add("replay-left-out");
        now.getStyleClass().add("replay-now");
        getChildren().addAll(shape, before, after, now);
        getChildren().forEach(child -> child.setManaged(false));
        getChildren().forEach(child -> child.setMouseTransparent(true));
        model.from().subscribe(this::requestLayout);
        model.until().subscribe(this::requestLayout);
        model.position().subscribe(this::requestLayout);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    void show(List<Long> newCounts) {
        counts = newCounts;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        List<Double> points = new ArrayList<>(4 * counts.size() + 4);
        points.addAll(List.of(0.0, height - 1));
        for (int i = 0; i < counts.size(); i++) {
            // By the square root: a single event in a quiet hour can still be seen.
            double share = most == 0 ? 0 : Math.sqrt(counts.get(i) / most);
            double y = height - 1 - share * (height - 4);
            points.addAll(List.of(width * i / counts.size(), y));
            points.addAll(List.of(width * (i + 1) / counts.size(), y));
        }
        points.addAll(List.of(width, height - 1));
        shape.getPoints().setAll(points);
        before.setX(0);
        before.setWidth(width * model.from().get());
        before.setHeight(height);
        after.setX(width * model.until().get());
        after.setWidth(width - after.getX());
        after.setHeight(height);
        double position = model.position().get();
        now.setVisible(!Double.isNaN(position));
        double x = Math.clamp(width * (Double.isNaN(position) ? 0 : position), 1, width - 1);
        now.setStartX(x);
        now.setEndX(x);
        now.setEndY(height);
    }

    private void press(MouseEvent e) {
        requestFocus();
        pressed = share(e);
        dragged = false;
        if (e.getClickCount() == 2) {
            model.selectAll();
            pressed = Double.NaN;
        }
    }

    private void drag(MouseEvent e) {
        if (Double.isNaN(pressed)) {
            return;
        }
        dragged |= Math.abs(share(e) - pressed) * getWidth() >= LEAST_DRAG;
        if (dragged) {
            model.select(pressed, share(e));
        }
    }

    private void release(MouseEvent e) {
        if (!Double.isNaN(pressed) && !dragged) {
            seek.accept(pressed);
        }
        pressed = Double.NaN;
    }

    private void key(KeyEvent e) {
        double by = e.getCode() == KeyCode.LEFT ? -KEY_STEP : KEY_STEP;
        switch (e.getCode()) {
            case LEFT, RIGHT -> {
                if (e.isShiftDown()) {
                    model.select(model.from().get(), model.until().get() + by);
                } else {
                    model.select(model.from().get() + by, model.until().get());
                }
            }
            case HOME -> model.selectAll();
            case ENTER -> seek.accept(model.from().get());
            default -> {
                return;
            }
        }
        e.consume();
    }

    private double share(MouseEvent e) {
        return Math.clamp(e.getX() / Math.max(1, getWidth()), 0, 1);
    }
}
