package dev.footfall.desktop.chart;

import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A number whose digits are all equally wide, so that nothing jumps while it counts. JavaFX cannot
 * ask a font for its tabular figures, so each character is set by hand.
 */
public final class TabularText extends Region {

    private final String styleClass;
    private final List<Text> glyphs = new ArrayList<>();
    private final Text ruler = new Text("0");
    private String text = "";

    private final Map<Character, Double> signs = new HashMap<>();
    private Font measuredIn = Font.getDefault();

    /** An empty number; {@code styleClass} gives its font and colour. */
    public TabularText(String styleClass) {
        this.styleClass = styleClass;
        getStyleClass().add("tabular");
        ruler.getStyleClass().add(styleClass);
        ruler.setVisible(false);
        ruler.setManaged(false);
        getChildren().add(ruler);
    }

    /** Shows a number. */
    public void show(String newText) {
        if (newText.equals(text)) {
            return;
        }
        text = newText;
        while (glyphs.size() < text.length()) {
            Text glyph = new Text();
            glyph.getStyleClass().add(styleClass);
            glyph.setTextOrigin(VPos.TOP);
            glyphs.add(glyph);
            getChildren().add(glyph);
        }
        for (int i = 0; i < glyphs.size(); i++) {
            boolean used = i < text.length();
            glyphs.get(i).setText(used ? text.substring(i, i + 1) : "");
            glyphs.get(i).setVisible(used);
        }
        requestLayout();
    }

    /** What is shown. */
    public String text() {
        return text;
    }

    /** How wide another number would be. */
    double widthOf(String number) {
        if (!ruler.getFont().equals(measuredIn)) {
            measuredIn = ruler.getFont();
            signs.clear();
        }
        double width = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            width +=
                    Character.isDigit(c)
                            ? ruler.getLayoutBounds().getWidth()
                            : signs.computeIfAbsent(c, this::measured);
        }
        return Math.ceil(width);
    }

    private double measured(char sign) {
        Text text = new Text(Character.toString(sign));
        text.setFont(measuredIn);
        return text.getLayoutBounds().getWidth();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (int i = 0; i < text.length(); i++) {
            width += advance(i);
        }
        return Math.ceil(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(ruler.getLayoutBounds().getHeight());
    }

    @Override
    public double getBaselineOffset() {
        return ruler.getBaselineOffset();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (int i = 0; i < text.length(); i++) {
            Text glyph = glyphs.get(i);
            double advance = advance(i);
            glyph.setX(x + (advance - glyph.getLayoutBounds().getWidth()) / 2);
            x += advance;
        }
    }

    private double advance(int i) {
        return Character.isDigit(text.charAt(i))
                ? ruler.getLayoutBounds().getWidth()
                : glyphs.get(i).getLayoutBounds().getWidth();
    }
}
