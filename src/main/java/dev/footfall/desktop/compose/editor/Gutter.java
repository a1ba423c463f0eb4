package dev.footfall.desktop.compose.editor;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;

import org.fxmisc.richtext.CodeArea;

import java.util.function.IntFunction;

/** Line numbers, marked where something is wrong. */
final class Gutter implements IntFunction<Node> {

    private final CodeArea area;
    private final Highlighting colours;

    Gutter(CodeArea area, Highlighting colours) {
        this.area = area;
        this.colours = colours;
    }

    @Override
    public Node apply(int line) {
        Label number = new Label(String.valueOf(line + 1));
        number.getStyleClass().add("line-number");
        number.setAlignment(Pos.CENTER_RIGHT);
        int digits = Math.max(3, String.valueOf(area.getParagraphs().size()).length());
        number.setMinWidth(digits * 7.5 + 22);
        if (colours.problems().stream().anyMatch(p -> p.line() == line)) {
            number.getStyleClass().add("line-wrong");
        }
        return number;
    }
}
