package dev.footfall.desktop.shell;

import dev.footfall.desktop.theme.Enlarged;

import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Three steps at the first start: what is played, whom it is sent to, how to begin. A small card
 * below the control that it speaks of; everything else stays usable, and using it ends the tour.
 */
final class Tour extends VBox {

    private static final PseudoClass SPOT = PseudoClass.getPseudoClass("tour-spot");
    private static final double WIDTH = 320;
    private static final double GAP = 10;
    private static final double EDGE = 12;

    /**
     * One step.
     *
     * @param of the control that it speaks of, as a style sheet names it
     */
    private record Step(String of, String title, String words) {}

    private static final List<Step> STEPS =
            List.of(
                    new Step(
                            "#scenario-menu",
                            "What is played",
                            "A first scenario is loaded: people search, click, dwell and leave."
                                    + " Others are in this menu, and any scenario or recorded log"
                                    + " can be dropped on the window."),
                    new Step(
                            "#target",
                            "Whom it is sent to",
                            "The local endpoint answers inside this window, so nothing leaves this"
                                    + " machine until you choose another target."),
                    new Step(
                            "#run",
                            "Press Run",
                            "Or F5. The charts begin at once. Space pauses, F11 presents, and ?"
                                    + " shows every key."));

    private final Label title = new Label();
    private final Label words = new Label();
    private final Label place = new Label();
    private final Button next = new Button("Next");
    private final Button skip = new Button("Skip");
    private final Runnable ended;
    private final Scale scale = new Scale();
    private int step = -1;

    /**
     * Is not seen until {@link #begin}.
     *
     * @param ended runs once, however it ends
     */
    Tour(Runnable ended) {
        this.ended = ended;
        setId("tour");
        getStyleClass().addAll("card", "chrome", "tour");
        getTransforms().add(scale);
        setManaged(false);
        setVisible(false);
        title.setId("tour-title");
        title.getStyleClass().add("tour-title");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        place.getStyleClass().add("dim");
        next.setId("tour-next");
        next.getStyleClass().add("primary");
        next.setOnAction(e -> show(step + 1));
        skip.setId("tour-skip");
        skip.setOnAction(e -> end());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, place, gap, skip, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, words, buttons);
    }

    /** Shows the first step; Escape ends it too. */
    void begin() {
        getScene()
                .addEventFilter(
                        KeyEvent.KEY_PRESSED,
                        key -> {
                            if (key.getCode() == KeyCode.ESCAPE) {
                                end();
                            }
                        });
        show(0);
        // Or whoever has no mouse must go through all of the window to come to it.
        next.requestFocus();
    }

    /** Ends it, if it is under way. */
    void end() {
        if (step >= 0) {
            spot(false);
            step = -1;
            boolean hadFocus = hasFocus();
            setVisible(false);
            if (hadFocus) {
                runOrPause().requestFocus();
            }
            ended.run();
        }
    }

    /** Where to go on: what is hidden or cannot be pressed takes no focus. */
    private Node runOrPause() {
        Node run = getScene().lookup("#run");
        return run != null && run.isVisible() ? run : getScene().lookup("#pause");
    }

    private boolean hasFocus() {
        return next.isFocused() || skip.isFocused();
    }

    private void show(int number) {
        if (step >= 0) {
            spot(false);
        }
        if (number >= STEPS.size()) {
            end();
            return;
        }
        step = number;
        title.setText(STEPS.get(step).title());
        words.setText(STEPS.get(step).words());
        place.setText((step + 1) + " of " + STEPS.size());
        boolean last = step == STEPS.size() - 1;
        next.setText(last ? "Done" : "Next");
        if (last && skip.isFocused()) {
            next.requestFocus();
        }
        skip.setVisible(!last);
        // A screen reader says what has the focus, and this is all that does.
        next.setAccessibleText(
                "%s. %s %s, %s."
                        .formatted(
                                title.getText(), words.getText(), next.getText(), place.getText()));
        spot(true);
        setVisible(true);
        arrange();
    }

    private void spot(boolean on) {
        Node of = of();
        if (of != null) {
            of.pseudoClassStateChanged(SPOT, on);
        }
    }

    private @Nullable Node of() {
        return getScene().lookup(STEPS.get(step).of());
    }

    /** Below the bar that the control is in, whose other words are not to be cut. */
    private double bottom(Node of, Bounds at) {
        for (Node n = of.getParent(); n != null; n = n.getParent()) {
            if (n.getStyleClass().contains("top-bar")) {
                return getParent().sceneToLocal(n.localToScene(n.getLayoutBounds())).getMaxY();
            }
        }
        return at.getMaxY();
    }

    /** Puts the card below its control; called again whenever the window is laid out. */
    void arrange() {
        if (step < 0 || getParent() == null) {
            return;
        }
        Node of = of();
        if (of == null) {
            return;
        }
        double times =
                getParent().getLayoutBounds().getWidth() >= Enlarged.WALL ? Enlarged.LARGE : 1;
        scale.setX(times);
        scale.setY(times);
        Bounds at = getParent().sceneToLocal(of.localToScene(of.getLayoutBounds()));
        double most = getParent().getLayoutBounds().getWidth() - times * WIDTH - EDGE;
        double height = prefHeight(WIDTH);
        resizeRelocate(
                Math.rint(Math.clamp(at.getMinX(), EDGE, Math.max(EDGE, most))),
                Math.rint(bottom(of, at) + GAP),
                WIDTH,
                height);
    }
}
