package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.setup.TargetViewModel;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The solid amber bar across the whole window while the target is not this machine. */
final class RemoteBar extends HBox {

    RemoteBar(TargetViewModel target) {
        setId("remote-bar");
        getStyleClass().addAll("remote-bar", "chrome");
        setAlignment(Pos.CENTER);
        Label text = new Label();
        text.setId("remote-text");
        Button back = new Button("Use the local endpoint");
        back.setId("remote-leave");
        back.setOnAction(e -> target.useLocal());
        getChildren().addAll(new FontIcon(Feather.ALERT_TRIANGLE), text, back);
        show(target.destination().get(), text);
        target.destination().addListener((o, before, now) -> show(now, text));
    }

    private void show(Destination destination, Label text) {
        boolean remote = destination.leavesThisMachine();
        setVisible(remote);
        setManaged(remote);
        text.setText(
                "Remote: "
                        + destination.place()
                        + " / "
                        + destination.slug()
                        + ". Events end up in this App's real analytics.");
    }
}
