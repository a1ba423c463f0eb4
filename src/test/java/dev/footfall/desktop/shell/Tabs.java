package dev.footfall.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/** Goes from control to control with the Tab key. */
record Tabs(FxRobot robot, Scene scene) {

    /** More stops than any place has. */
    static final int MOST_STOPS = 60;

    /** Presses Tab until a control has the focus. */
    Tabs to(String id) {
        return press(id, KeyCode.TAB);
    }

    /** Presses Shift and Tab until a control has the focus. */
    Tabs backTo(String id) {
        return press(id, KeyCode.SHIFT, KeyCode.TAB);
    }

    private Tabs press(String id, KeyCode... keys) {
        for (int i = 0; i < MOST_STOPS && !id.equals(focused()); i++) {
            robot.push(keys);
        }
        assertThat(focused()).isEqualTo(id);
        return this;
    }

    /** The id of what has the focus; null for nothing, and for what has none. */
    @Nullable String focused() {
        return scene.getFocusOwner() == null ? null : scene.getFocusOwner().getId();
    }
}
