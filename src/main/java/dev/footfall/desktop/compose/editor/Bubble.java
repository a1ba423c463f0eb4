package dev.footfall.desktop.compose.editor;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;

import org.fxmisc.richtext.CodeArea;

import java.util.Objects;

/**
 * Something that is shown at a place of the text for a moment. A window of its own, since the
 * source may be narrower; it goes with the first thing that makes it stale.
 */
final class Bubble {

    private static final double GAP = 4;

    private final CodeArea area;
    private final Popup popup = new Popup();

    /** What the window does to the text while it is presented, or on a large screen. */
    private final Scale scale = new Scale();

    Bubble(CodeArea area, Region content, String styleClass) {
        this.area = area;
        StackPane frame = new StackPane(content);
        frame.getStyleClass().addAll("bubble", styleClass);
        // A popup has the sheets of the scene, but not those of the composer in it.
        frame.getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        Bubble.class.getResource("/assets/theme/compose.css"))
                                .toExternalForm());
        frame.getTransforms().add(scale);
        // Only a group's size has its children's scale in it.
        popup.getContent().add(new Group(frame));
        popup.setAutoHide(true);
        popup.setConsumeAutoHidingEvents(false);
        area.focusedProperty().addListener((o, before, now) -> hide());
        area.estimatedScrollYProperty().addListener((o, before, now) -> hide());
        area.sceneProperty().addListener((o, before, now) -> hide());
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Under a place of the screen. */
    void show(Bounds place) {
        double factor = area.getLocalToSceneTransform().getMxx();
        scale.setX(factor);
        scale.setY(factor);
        popup.show(area, place.getMinX(), place.getMaxY() + GAP);
    }

    void hide() {
        popup.hide();
    }
}
