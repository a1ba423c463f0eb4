package dev.footfall.desktop.compose;

import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import java.util.List;

/**
 * Makes the dividers of a horizontal split reachable by Tab, each behind the column at its left,
 * and moves the focused one by arrows: with Shift further, with Home to where it was at first.
 */
final class DividerKeys {

    private static final double STEP = 0.02;
    private static final double LEAP = 0.1;

    private final SplitPane pane;
    private final double[] home;

    private DividerKeys(SplitPane pane) {
        this.pane = pane;
        this.home = pane.getDividerPositions();
    }

    /**
     * Does so from the moment on at which the pane has its dividers.
     *
     * @param id what tests find the first divider by, with {@code -1} behind it
     * @param names what each of them stands beside, for those who cannot see it
     */
    static void on(SplitPane pane, String id, List<String> names) {
        DividerKeys keys = new DividerKeys(pane);
        pane.skinProperty()
                .subscribe(
                        skin -> {
                            if (skin != null) {
                                keys.dress(id, names);
                            }
                        });
    }

    private void dress(String id, List<String> names) {
        follow();
        int index = 0;
        for (Node divider : pane.lookupAll(".split-pane-divider")) {
            int which = index++;
            divider.setId(id + "-" + (which + 1));
            divider.setFocusTraversable(true);
            divider.setAccessibleText(names.get(which) + " divider");
            divider.setAccessibleHelp("← and → move it, with Shift further; Home puts it back");
            divider.addEventHandler(KeyEvent.KEY_PRESSED, key -> press(which, place(divider), key));
        }
    }

    /** Tab goes in the order of children, and a pane's skin adds its dividers last. */
    private void follow() {
        List<Node> parts = List.copyOf(pane.getChildrenUnmodifiable());
        List<Node> dividers = parts.stream().filter(DividerKeys::isDivider).toList();
        List<Node> columns = parts.stream().filter(part -> !isDivider(part)).toList();
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).toFront();
            if (i < dividers.size()) {
                dividers.get(i).toFront();
            }
        }
    }

    private static boolean isDivider(Node part) {
        return part.getStyleClass().contains("split-pane-divider");
    }

    /** Where it stands: where it was last set to may be narrower than a column can be. */
    private double place(Node divider) {
        double middle =
                divider.getLayoutX()
                        - pane.getInsets().getLeft()
                        + divider.getLayoutBounds().getWidth() / 2;
        double room = pane.getWidth() - pane.getInsets().getLeft() - pane.getInsets().getRight();
        return room > 0 ? middle / room : 0;
    }

    private void press(int which, double now, KeyEvent key) {
        double by = key.isShiftDown() ? LEAP : STEP;
        if (key.getCode() == KeyCode.LEFT) {
            move(which, now - by);
        } else if (key.getCode() == KeyCode.RIGHT) {
            move(which, now + by);
        } else if (key.getCode() == KeyCode.HOME) {
            move(which, home[which]);
        } else {
            return;
        }
        key.consume();
    }

    /** A divider never passes its neighbour; how narrow a column may be, the pane itself knows. */
    private void move(int which, double to) {
        ObservableList<SplitPane.Divider> all = pane.getDividers();
        double least = which == 0 ? 0 : all.get(which - 1).getPosition();
        double most = which + 1 == all.size() ? 1 : all.get(which + 1).getPosition();
        all.get(which).setPosition(Math.clamp(to, least, most));
    }
}
