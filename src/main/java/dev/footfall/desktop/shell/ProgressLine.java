package dev.footfall.desktop.shell;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** Three pixels that say how far the run is. */
final class ProgressLine extends Region {

    private static final double HEIGHT = 3;
    private final Region done = new Region();
    private double share;

    ProgressLine(RunViewModel run) {
        setId("progress");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getStyleClass().add("progress-line");
        done.getStyleClass().add("progress-done");
        done.setManaged(false);
        getChildren().add(done);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        run.snapshot()
                .addListener(
                        (o, before, now) -> {
                            share = now == null ? 0 : Math.clamp(now.progress(), 0, 1);
                            setAccessibleText(
                                    now == null
                                            ? "No run"
                                            : Words.share(now) + ", " + Words.progress(now));
                            requestLayout();
                        });
    }

    @Override
    protected void layoutChildren() {
        done.resizeRelocate(0, 0, getWidth() * share, HEIGHT);
    }
}
