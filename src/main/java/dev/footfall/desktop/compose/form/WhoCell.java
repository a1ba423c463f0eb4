package dev.footfall.desktop.compose.form;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A script or a kind of people in the list. */
final class WhoCell extends ListCell<WhoRow> {

    private final FontIcon icon = new FontIcon();
    private final Label name = new Label();
    private final Label words = new Label();
    private final Region gap = new Region();
    private final HBox box = new HBox(8, icon, name, gap, words);

    WhoCell() {
        name.getStyleClass().add("who-name");
        words.getStyleClass().add("form-note");
        words.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(gap, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable WhoRow row, boolean empty) {
        super.updateItem(row, empty);
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        icon.setIconCode(row.script() ? Feather.LIST : Feather.USERS);
        name.setText(row.name());
        words.setText(row.words());
        setAccessibleText((row.script() ? "Script " : "People ") + row.name() + ", " + row.words());
        setGraphic(box);
    }
}
