package dev.footfall.desktop.compose.editor;

import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

import org.fxmisc.richtext.CodeArea;
import org.jspecify.annotations.Nullable;

/**
 * An editor between its scroll bars. The library's own pane binds its bars to estimates of the
 * text's size, which are then made anew at every step of every layout: two thirds of the work
 * behind a key. Here they are read once, when the layout is done.
 */
final class EditorScroll extends Region {

    /** In pixels, what an arrow of a bar moves by. */
    private static final double STEP = 16;

    private final CodeArea area;
    private final ScrollBar down = new ScrollBar();
    private final ScrollBar across = new ScrollBar();
    private final Runnable afterLayout = this::showAgain;
    private boolean showing;

    EditorScroll(CodeArea area) {
        this.area = area;
        down.setOrientation(Orientation.VERTICAL);
        down.setVisible(false);
        across.setVisible(false);
        getChildren().addAll(area, down, across);
        down.valueProperty()
                .addListener(
                        (o, before, now) -> {
                            if (!showing) {
                                area.estimatedScrollYProperty().setValue(offset(down));
                            }
                        });
        across.valueProperty()
                .addListener(
                        (o, before, now) -> {
                            if (!showing) {
                                area.estimatedScrollXProperty().setValue(offset(across));
                            }
                        });
        sceneProperty().addListener((o, before, now) -> follow(before, now));
    }

    private void follow(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePostLayoutPulseListener(afterLayout);
        }
        if (now != null) {
            now.addPostLayoutPulseListener(afterLayout);
        }
    }

    /** What follows the caret moves the text once more, at the end of a layout. */
    private void showAgain() {
        if (show()) {
            requestLayout();
        }
    }

    /** Whether a bar came or went, so that there is other room. */
    private boolean show() {
        Insets padding = area.getPadding();
        double high =
                area.totalHeightEstimateProperty().getOrElse(0.)
                        + padding.getTop()
                        + padding.getBottom();
        double wide =
                area.totalWidthEstimateProperty().getOrElse(0.)
                        + padding.getLeft()
                        + padding.getRight();
        boolean higher = high > getHeight();
        boolean wider = wide > getWidth() - (higher ? down.prefWidth(-1) : 0);
        boolean other = higher != down.isVisible() || wider != across.isVisible();
        down.setVisible(higher);
        across.setVisible(wider);
        showing = true;
        show(down, high, area.getHeight(), area.estimatedScrollYProperty().getOrElse(0.));
        show(across, wide, area.getWidth(), area.estimatedScrollXProperty().getOrElse(0.));
        showing = false;
        return other;
    }

    /** A bar goes from zero to what does not fit, which leaves no step of its value unused. */
    private static void show(ScrollBar bar, double all, double room, double offset) {
        double most = Math.max(0, all - room);
        bar.setMax(most);
        // The thumb is to the bar what the room is to all.
        bar.setVisibleAmount(all > 0 ? most * room / all : 0);
        bar.setBlockIncrement(room);
        bar.setUnitIncrement(STEP);
        bar.setValue(Math.clamp(offset, 0, most));
    }

    private static double offset(ScrollBar bar) {
        return Math.round(bar.getValue());
    }

    @Override
    protected void layoutChildren() {
        place();
        area.layout();
        if (show()) {
            place();
        }
    }

    private void place() {
        double right = down.isVisible() ? snapSizeX(down.prefWidth(-1)) : 0;
        double bottom = across.isVisible() ? snapSizeY(across.prefHeight(-1)) : 0;
        double width = Math.max(0, getWidth() - right);
        double height = Math.max(0, getHeight() - bottom);
        area.resizeRelocate(0, 0, width, height);
        down.resizeRelocate(width, 0, right, height);
        across.resizeRelocate(0, height, width, bottom);
    }
}
