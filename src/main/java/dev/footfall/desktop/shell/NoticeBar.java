package dev.footfall.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the current notice; takes no room when there is none. */
final class NoticeBar extends HBox {

    NoticeBar(Notices notices) {
        getStyleClass().addAll("notice-bar", "chrome");
        setAlignment(Pos.CENTER_LEFT);
        FontIcon icon = new FontIcon(Feather.ALERT_TRIANGLE);
        Label text = new Label();
        text.setId("notice");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("notice-close");
        close.getStyleClass().add("quiet");
        close.setAccessibleText("Close the notice");
        close.setOnAction(e -> notices.clear());
        getChildren().addAll(icon, text, close);
        show(notices.current().get(), text);
        notices.current().addListener((o, before, now) -> show(now, text));
    }

    private void show(Notices.Notice notice, Label text) {
        text.setText(notice.text());
        boolean any = !notice.text().isEmpty();
        setVisible(any);
        setManaged(any);
    }
}
