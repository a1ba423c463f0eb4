package dev.footfall.desktop.compose;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Asks what to do with text that is not saved. */
final class UnsavedCard extends VBox {

    private final Button save = button("unsaved-save", "Save");

    UnsavedCard(String name, Runnable saving, Runnable discarding, Runnable staying) {
        setId("unsaved-card");
        getStyleClass().addAll("card", "chrome", "unsaved-card");
        Label title = new Label("Save what you wrote in “" + name + "”?");
        title.getStyleClass().add("card-title");
        Label text = new Label("It is not on disk yet. What is thrown away is gone.");
        text.getStyleClass().add("dim");
        save.getStyleClass().add("primary");
        save.setDefaultButton(true);
        save.setOnAction(e -> saving.run());
        Button discard = button("unsaved-discard", "Throw away");
        discard.setOnAction(e -> discarding.run());
        Button stay = button("unsaved-cancel", "Cancel");
        stay.setOnAction(e -> staying.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(8, discard, gap, stay, save);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(title, text, buttons);
    }

    Button first() {
        return save;
    }

    private static Button button(String id, String text) {
        Button button = new Button(text);
        button.setId(id);
        return button;
    }
}
