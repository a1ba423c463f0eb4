package dev.footfall.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

/**
 * One card at a time above everything else. Inside the scene and not a window of its own, so that
 * it is part of pictures and moves with the window. Keyboard focus stays within the card, and goes
 * back where it was.
 */
final class Overlay extends StackPane {

    private @Nullable Region card;
    private @Nullable Node cameFrom;
    private Runnable whenClosed = () -> {};

    Overlay() {
        setId("overlay");
        getStyleClass().add("overlay");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventHandler(
                MouseEvent.MOUSE_PRESSED,
                e -> {
                    if (equals(e.getTarget())) {
                        close();
                    }
                });
        sceneProperty()
                .addListener(
                        (o, before, now) -> {
                            if (now != null) {
                                now.focusOwnerProperty()
                                        .addListener((p, was, is) -> keepFocusInside(is));
                            }
                        });
    }

    boolean isOpen() {
        return card != null;
    }

    /**
     * Shows a card in place of the one that is open.
     *
     * @param first gets the keyboard
     * @param closed runs when the card goes, however it goes
     */
    void show(Region newCard, Node first, Runnable closed) {
        close();
        cameFrom = getScene().getFocusOwner();
        card = newCard;
        whenClosed = closed;
        name(newCard);
        newCard.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        getChildren().setAll(newCard);
        setVisible(true);
        first.requestFocus();
    }

    /** A card is a dialog to a screen reader, called what it is titled. */
    private static void name(Region card) {
        card.setAccessibleRole(AccessibleRole.DIALOG);
        if (card.lookup(".card-title") instanceof Labeled title) {
            card.setAccessibleText(title.getText());
        }
    }

    void close() {
        if (card == null) {
            return;
        }
        card = null;
        getChildren().clear();
        setVisible(false);
        if (cameFrom != null && cameFrom.getScene() != null) {
            cameFrom.requestFocus();
        }
        Runnable closed = whenClosed;
        whenClosed = () -> {};
        closed.run();
    }

    private void keepFocusInside(@Nullable Node owner) {
        if (card == null || owner == null) {
            return;
        }
        for (Node n = owner; n != null; n = n.getParent()) {
            if (n.equals(this)) {
                return;
            }
        }
        card.lookupAll("*").stream()
                .filter(n -> n.isFocusTraversable() && !n.isDisabled())
                .findFirst()
                .ifPresent(Node::requestFocus);
    }
}
