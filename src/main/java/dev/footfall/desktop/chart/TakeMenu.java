package dev.footfall.desktop.chart;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/** What a panel's menu and its keys offer: its picture and its data, to a file or to copy. */
final class TakeMenu {

    private static final KeyCombination COPY =
            new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination MENU =
            new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination COPY_DATA =
            new KeyCodeCombination(
                    KeyCode.C, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

    private final Panel panel;
    private final Supplier<String> csv;
    private final Takeaway takeaway;
    private @Nullable ContextMenu shown;

    private TakeMenu(Panel panel, Supplier<String> csv, Takeaway takeaway) {
        this.panel = panel;
        this.csv = csv;
        this.takeaway = takeaway;
    }

    static void on(Panel panel, Supplier<String> csv, Takeaway takeaway) {
        TakeMenu menu = new TakeMenu(panel, csv, takeaway);
        panel.addEventHandler(KeyEvent.KEY_PRESSED, menu::press);
        panel.setOnContextMenuRequested(
                wish -> {
                    if (panel.isFilled()) {
                        menu.show(wish.getScreenX(), wish.getScreenY());
                        wish.consume();
                    }
                });
    }

    private void show(double x, double y) {
        if (shown != null) {
            shown.hide();
        }
        ContextMenu menu = menu();
        shown = menu;
        menu.show(panel, x, y);
    }

    private ContextMenu menu() {
        String id = panel.getId();
        ContextMenu menu =
                new ContextMenu(
                        item(
                                id + "-save-picture",
                                "Save picture…",
                                () -> takeaway.savePicture(name(), picture(panel))),
                        item(
                                id + "-copy-picture",
                                "Copy picture",
                                () -> takeaway.copyPicture(picture(panel))),
                        item(
                                id + "-save-data",
                                "Save data as CSV…",
                                () -> takeaway.saveData(name(), csv.get())),
                        item(id + "-copy-data", "Copy data", () -> takeaway.copyData(csv.get())));
        menu.setAutoHide(true);
        return menu;
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private void press(KeyEvent key) {
        if (!panel.isFilled()) {
            return;
        }
        if (COPY.match(key)) {
            takeaway.copyPicture(picture(panel));
            key.consume();
        } else if (COPY_DATA.match(key)) {
            takeaway.copyData(csv.get());
            key.consume();
        } else if (MENU.match(key) || key.getCode() == KeyCode.CONTEXT_MENU) {
            // Not every system makes a wish for a menu of these keys.
            Point2D middle = panel.localToScreen(panel.getWidth() / 2, panel.getHeight() / 2);
            show(middle.getX(), middle.getY());
            key.consume();
        }
    }

    private String name() {
        return String.valueOf(panel.getId());
    }

    /** A node as it stands, on the window's background. */
    static WritableImage picture(Node node) {
        SnapshotParameters as = new SnapshotParameters();
        as.setFill(background(node));
        return node.snapshot(as, null);
    }

    private static Paint background(Node node) {
        for (Node n = node.getParent(); n != null; n = n.getParent()) {
            if (n instanceof Region region
                    && region.getBackground() != null
                    && !region.getBackground().getFills().isEmpty()
                    && region.getBackground().getFills().getLast().getFill() instanceof Color fill
                    && fill.isOpaque()) {
                return fill;
            }
        }
        return Color.WHITE;
    }
}
