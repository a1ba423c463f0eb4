package dev.footfall.desktop.shell;

import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes the whole board away: its picture or its series. */
final class TakeButton extends MenuButton {

    TakeButton(Runnable save, Runnable copy, Runnable saveData) {
        setId("take");
        getStyleClass().add("quiet");
        setGraphic(new FontIcon(Feather.CAMERA));
        setAccessibleText("Picture and data of the board");
        setTooltip(new Tooltip("Picture and data of the board"));
        getItems()
                .addAll(
                        item("take-picture", "Save the board as a picture…", save),
                        item("take-copy", "Copy the board's picture", copy),
                        item("take-data", "Save the series as CSV…", saveData));
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
