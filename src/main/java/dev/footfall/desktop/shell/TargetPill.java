package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.setup.TargetViewModel;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Dot, host and App; pressed, it lets them be changed. */
final class TargetPill extends Button {

    private static final PseudoClass REMOTE = PseudoClass.getPseudoClass("remote");

    TargetPill(TargetViewModel target, Runnable change) {
        setId("target");
        getStyleClass().add("target-pill");
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        setGraphic(dot);
        setTooltip(new Tooltip("Whom to send to  " + Shortcut.modifier() + "+L"));
        setOnAction(e -> change.run());
        setMnemonicParsing(false);
        show(target.destination().get());
        target.destination().addListener((o, before, now) -> show(now));
    }

    private void show(Destination destination) {
        setText(destination.place() + " / " + destination.slug());
        setAccessibleText("Sent to " + getText() + ". Change it.");
        pseudoClassStateChanged(REMOTE, destination.leavesThisMachine());
    }
}
