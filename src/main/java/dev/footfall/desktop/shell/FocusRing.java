package dev.footfall.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

/**
 * Shows where the keyboard is to whoever works by keyboard. JavaFX shows it only where Tab has led:
 * what gets the focus from a program, when a card opens or closes or a place is chosen by its key,
 * had none, and nobody saw what Enter would do.
 */
final class FocusRing {

    private static final PseudoClass SEEN = PseudoClass.getPseudoClass("focus-visible");

    private boolean byKeys;

    private FocusRing() {}

    /** From now on, in this scene. */
    static void in(Scene scene) {
        FocusRing ring = new FocusRing();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, key -> ring.byKeys = true);
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, press -> ring.byKeys = false);
        scene.focusOwnerProperty().addListener((o, was, is) -> ring.moved(was, is));
    }

    /** Whether someone sees that a control has the focus. */
    static boolean isAround(Node focused) {
        return focused.getPseudoClassStates().contains(SEEN);
    }

    private void moved(@Nullable Node was, @Nullable Node is) {
        if (was != null) {
            was.pseudoClassStateChanged(SEEN, false);
        }
        if (is != null && byKeys) {
            is.pseudoClassStateChanged(SEEN, true);
        }
    }
}
