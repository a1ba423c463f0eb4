package dev.footfall.desktop.shell;

import dev.footfall.desktop.chart.TimePanel;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Listens for the shortcuts, and leaves alone the keys that the focused control needs itself. */
final class Keyboard {

    /** What a focused chart zooms by, and the window changes the rate by. */
    private static final Set<String> ZOOMS = Set.of("+", "-", "=");

    private final Scene scene;
    private final List<Shortcut> shortcuts;

    Keyboard(Scene scene, List<Shortcut> shortcuts) {
        this.scene = scene;
        this.shortcuts = List.copyOf(shortcuts);
        // First, since a shortcut keeps its key from those that come after.
        FocusRing.in(scene);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::handle);
        scene.addEventFilter(KeyEvent.KEY_TYPED, this::handle);
    }

    private void handle(KeyEvent event) {
        Node focused = scene.getFocusOwner();
        if (focused instanceof ComboBoxBase<?> list && list.isShowing()) {
            // Escape closes the list, not the card that it is on.
            return;
        }
        if (isText(focused) && writes(event)) {
            return;
        }
        if (focused instanceof TimePanel && ZOOMS.contains(event.getCharacter())) {
            // It has zoomed; the run's rate is not meant.
            return;
        }
        if (event.getCode() == KeyCode.SPACE && pressesItself(focused)) {
            return;
        }
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.matches().test(event)) {
                event.consume();
                shortcut.action().run();
                return;
            }
        }
    }

    /** The editor of scenarios is no control, but says what it is. */
    private static boolean isText(Node focused) {
        return focused instanceof TextInputControl
                || (focused instanceof ComboBoxBase<?> box && box.isEditable())
                || (focused != null && focused.getAccessibleRole() == AccessibleRole.TEXT_AREA);
    }

    private static boolean writes(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED
                || !(event.isShortcutDown()
                        || event.getCode().isFunctionKey()
                        || event.getCode() == KeyCode.ESCAPE);
    }

    /**
     * Space presses the button that someone has reached by keyboard. After a click with the mouse
     * the button keeps the focus too, but there Space is meant for the run; not so on a card or the
     * tour, which come before the run.
     */
    private static boolean pressesItself(Node focused) {
        return focused != null
                && (FocusRing.isAround(focused) || isOnCard(focused))
                && (focused instanceof ButtonBase || focused instanceof ComboBoxBase);
    }

    private static boolean isOnCard(Node focused) {
        return Stream.<Node>iterate(focused, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node instanceof Overlay || node instanceof Tour);
    }
}
