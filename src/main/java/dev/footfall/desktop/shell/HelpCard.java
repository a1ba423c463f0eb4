package dev.footfall.desktop.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import java.util.List;

/** Every key, and what it does. */
final class HelpCard extends VBox {

    private final Button close = new Button("Close");

    HelpCard(List<Shortcut> shortcuts, Runnable done) {
        setId("help-card");
        getStyleClass().addAll("card", "help-card");
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        int row = 0;
        for (Shortcut shortcut : shortcuts) {
            Label key = new Label(shortcut.shown());
            key.getStyleClass().addAll("key", "mono");
            keys.addRow(row++, key, new Label(shortcut.does()));
        }
        close.setId("help-close");
        close.setOnAction(e -> done.run());
        getChildren().addAll(title, keys, close);
    }

    Button first() {
        return close;
    }
}
