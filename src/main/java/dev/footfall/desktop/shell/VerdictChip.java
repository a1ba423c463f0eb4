package dev.footfall.desktop.shell;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One threshold or story with its figure; its mark says how it stands, not its colour alone. */
final class VerdictChip extends HBox {

    private static final PseudoClass FAILS = PseudoClass.getPseudoClass("fails");
    private static final PseudoClass UNKNOWN = PseudoClass.getPseudoClass("unknown");

    private final FontIcon mark = new FontIcon(Feather.MINUS);
    private final Label text = new Label();
    private final Label figure = new Label();
    private final Tooltip why = new Tooltip();

    VerdictChip(int index) {
        setId("verdict-" + index);
        getStyleClass().add("verdict-chip");
        text.getStyleClass().add("verdict-text");
        figure.getStyleClass().addAll("verdict-figure", "figures");
        setAccessibleRole(AccessibleRole.TEXT);
        setFocusTraversable(true);
        why.setWrapText(true);
        why.setMaxWidth(420);
        Tooltip.install(this, why);
        getChildren().addAll(mark, text, figure);
    }

    void show(VerdictLine line) {
        mark.setIconCode(
                switch (line.standing()) {
                    case PASSES -> Feather.CHECK;
                    case FAILS -> Feather.X;
                    case UNKNOWN -> Feather.MINUS;
                });
        pseudoClassStateChanged(FAILS, line.standing() == VerdictLine.Standing.FAILS);
        pseudoClassStateChanged(UNKNOWN, line.standing() == VerdictLine.Standing.UNKNOWN);
        text.setText(line.text());
        figure.setText(line.figure());
        why.setText(line.why());
        setAccessibleText(
                line.text() + ": " + line.standing().word() + ", measured " + line.figure());
    }
}
