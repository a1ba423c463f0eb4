package dev.footfall.desktop.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Room for a screen that is made when someone first goes there, or before that, while the window
 * has nothing to do: making and styling all of them would keep a start waiting for what nobody
 * looks at yet.
 */
final class Screen extends StackPane {

    private @Nullable Supplier<Region> maker;

    /**
     * @param inSight whether this place is the one that is shown
     * @param maker is asked once
     */
    Screen(ObservableBooleanValue inSight, Supplier<Region> maker) {
        this.maker = maker;
        visibleProperty().bind(inSight);
        visibleProperty().subscribe(this::makeIf);
    }

    /** Makes the screen, if it isn't there yet. */
    void make() {
        Supplier<Region> once = maker;
        maker = null;
        if (once != null) {
            getChildren().add(once.get());
        }
    }

    private void makeIf(boolean visible) {
        if (visible) {
            make();
        }
    }
}
