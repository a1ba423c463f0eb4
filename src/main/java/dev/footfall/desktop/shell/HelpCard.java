package dev.footfall.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.util.List;

/** Every key, and what it does. */
final class HelpCard extends VBox {

    private final Button close = new Button("Close");

    HelpCard(List<Shortcut> shortcuts, Runnable done) {
        setId("help-card");
        getStyleClass().addAll("card", "chrome", "help-card");
        Label title = new Label("Keys");
        title.getStyleClass().add("card-title");
        GridPane keys = new GridPane();
        keys.getStyleClass().add("keys");
        int rows = (shortcuts.size() + 1) / 2;
        for (int i = 0; i < shortcuts.size(); i++) {
            Label key = new Label(shortcuts.get(i).shown());
            key.getStyleClass().addAll("key", "mono");
            key.setMinWidth(USE_PREF_SIZE);
            int column = i / rows * 2;
            keys.add(key, column, i % rows);
            keys.add(new Label(shortcuts.get(i).does()), column + 1, i % rows);
        }
        close.setId("help-close");
        close.setOnAction(e -> done.run());
        HBox buttons = new HBox(close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, keys, buttons);
    }

    Button first() {
        return close;
    }
}
