package dev.footfall.desktop.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/**
 * The one clock of the window: ten times a second the newest snapshot is taken to the screen in
 * sight. All else would flood the JavaFX thread.
 */
final class Pulse {

    private final Timeline timeline;

    Pulse(Runnable beat) {
        timeline = new Timeline(new KeyFrame(Duration.millis(100), "pulse", e -> beat.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
    }

    void start() {
        timeline.play();
    }

    void stop() {
        timeline.stop();
    }
}
