package dev.footfall.desktop.shell;

import dev.footfall.desktop.engine.Destination;
import dev.footfall.desktop.setup.TargetViewModel;

import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** Dot, host and App; pressed, it lets them be changed. */
final class TargetPill extends Button {

    private static final PseudoClass REMOTE = PseudoClass.getPseudoClass("remote");
    private static final double ROOM = 170;

    /**
     * @param narrow whether room is short
     */
    TargetPill(TargetViewModel target, ObservableBooleanValue narrow, Runnable change) {
        setId("target");
        getStyleClass().add("target-pill");
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        setGraphic(dot);
        setTooltip(new Tooltip("Whom to send to  " + Shortcut.modifier() + "+L"));
        setOnAction(e -> change.run());
        setMnemonicParsing(false);
        InvalidationListener refresh = o -> show(target.destination().get(), narrow.get());
        target.destination().addListener(refresh);
        narrow.addListener(refresh);
        show(target.destination().get(), narrow.get());
    }

    /** Host and App stay readable where room is short; what is played gives way first. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(ROOM, computePrefWidth(height));
    }

    private void show(Destination destination, boolean narrow) {
        String whole = destination.place() + " / " + destination.slug();
        boolean brief = narrow && destination instanceof Destination.Local;
        setText(brief ? "Local / " + destination.slug() : whole);
        setAccessibleText("Sent to " + whole + ". Change it.");
        pseudoClassStateChanged(REMOTE, destination.leavesThisMachine());
    }
}
