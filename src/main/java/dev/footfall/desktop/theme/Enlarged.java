package dev.footfall.desktop.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows a part of the window so many times as large, as a system does that scales its windows. Not
 * for charts: they are drawn into pixels, and have large type of their own.
 */
public final class Enlarged extends Region {

    /** From this width on, in pixels that the system does not scale, a window hangs on a wall. */
    public static final double WALL = 2800;

    /** So many times as large is what is read from afar, on a projector or on a wall. */
    public static final double LARGE = 1.6;

    private final Region part;
    private final ObservableDoubleValue times;

    /** Follows the part in being seen and in taking room. */
    public Enlarged(Region part, ObservableDoubleValue times) {
        this.part = part;
        this.times = times;
        Scale scale = new Scale();
        scale.xProperty().bind(times);
        scale.yProperty().bind(times);
        part.getTransforms().add(scale);
        visibleProperty().bind(part.visibleProperty());
        managedProperty().bind(part.managedProperty());
        times.addListener((o, before, now) -> requestLayout());
        getChildren().add(part);
    }

    @Override
    public Orientation getContentBias() {
        return part.getContentBias();
    }

    @Override
    protected double computeMinWidth(double height) {
        return part.minWidth(inside(height)) * times.get();
    }

    @Override
    protected double computeMinHeight(double width) {
        return part.minHeight(inside(width)) * times.get();
    }

    @Override
    protected double computePrefWidth(double height) {
        return part.prefWidth(inside(height)) * times.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return part.prefHeight(inside(width)) * times.get();
    }

    @Override
    protected void layoutChildren() {
        part.resizeRelocate(0, 0, getWidth() / times.get(), getHeight() / times.get());
    }

    /** How many times as large a window of this width is shown, beside its charts. */
    public static DoubleBinding of(ObservableDoubleValue width) {
        return Bindings.createDoubleBinding(() -> width.get() >= WALL ? LARGE : 1, width);
    }

    /** A length as the part sees it; -1 stands for any. */
    private double inside(double length) {
        return length < 0 ? length : length / times.get();
    }
}
