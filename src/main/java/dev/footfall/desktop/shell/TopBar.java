package dev.footfall.desktop.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What is played, whom it is sent to, what can be done. */
final class TopBar extends HBox {

    TopBar(
            Node played,
            Node target,
            Node steering,
            Node take,
            Runnable present,
            Node theme,
            Runnable help) {
        setId("top-bar");
        getStyleClass().addAll("top-bar", "chrome");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox quiet =
                new HBox(
                        take,
                        quiet("present", Feather.MAXIMIZE, "Present: charts only  F11", present),
                        theme,
                        quiet("help", Feather.HELP_CIRCLE, "Keys and help  F1 or ?", help));
        quiet.setAlignment(Pos.CENTER_RIGHT);
        getChildren().addAll(played, target, gap, steering, quiet);
    }

    private static Button quiet(String id, Feather icon, String tip, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("quiet");
        button.setTooltip(new Tooltip(tip));
        button.setAccessibleText(tip);
        button.setOnAction(e -> action.run());
        return button;
    }
}
