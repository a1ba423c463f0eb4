package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Sparkline;
import dev.footfall.desktop.chart.TabularText;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * One large figure: title and trend, number and unit, caption. Laid out by hand, since it has two
 * shapes: a tile, and where height is scarce a single line.
 */
final class FigureTile extends Region {

    /** A trend's width at most, and what keeps it from the title, in heights of the title. */
    private static final double TREND = 4.6;

    private static final double TREND_GAP = 0.4;
    private static final double SHORTEST_TREND = 1.2;

    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass LINE = PseudoClass.getPseudoClass("line");

    private final String name;
    private final Label title = new Label();
    private final TabularText value;
    private final Label unit = new Label();
    private final Label caption = new Label();
    private final Sparkline trend;
    private final Scale fit = new Scale(1, 1);
    private boolean line;

    FigureTile(Figure figure) {
        name = figure.title();
        setId(figure.id());
        getStyleClass().addAll("panel", "figure");
        setAccessibleRole(AccessibleRole.TEXT);
        title.setText(name);
        title.getStyleClass().add("figure-title");
        value = new TabularText("figure-value");
        value.setId(figure.id() + "-value");
        value.getStyleClass().add("tone-" + figure.tone());
        value.getTransforms().add(fit);
        unit.getStyleClass().addAll("figure-unit", "tone-" + figure.tone());
        caption.getStyleClass().add("figure-caption");
        caption.setId(figure.id() + "-caption");
        trend = new Sparkline("line-" + figure.tone());
        getChildren().addAll(title, value, unit, caption, trend);
    }

    void show(FigureState state) {
        value.show(state.value());
        unit.setText(state.unit());
        caption.setText(state.caption());
        trend.show(state.trend());
        pseudoClassStateChanged(QUIET, state.quiet());
        setAccessibleText(name + ": " + state.spoken() + ". " + state.caption());
        setUserData(state);
        requestLayout();
    }

    /** Whether to be a single line instead of a tile. */
    void setLine(boolean single) {
        line = single;
        pseudoClassStateChanged(LINE, single);
        caption.setVisible(!single);
        requestLayout();
    }

    /** A number too long for its tile is set smaller, rather than into its neighbour. */
    private void shrink(double times, double baseline) {
        fit.setX(times);
        fit.setY(times);
        fit.setPivotY(baseline - value.getLayoutY());
    }

    @Override
    protected double computePrefHeight(double width) {
        double insets = snappedTopInset() + snappedBottomInset();
        double number = value.prefHeight(-1);
        return line
                ? insets + title.prefHeight(-1) + number - 2
                : insets + title.prefHeight(-1) + number + caption.prefHeight(-1) + 4;
    }

    @Override
    protected void layoutChildren() {
        double left = snappedLeftInset();
        double top = snappedTopInset();
        double width = getWidth() - left - snappedRightInset();
        double titleHeight = title.prefHeight(-1);
        double titleWidth = Math.min(width, title.prefWidth(-1));
        title.resizeRelocate(left, top, titleWidth, titleHeight);
        double valueTop = top + titleHeight + (line ? -1 : 1);
        double valueHeight = value.prefHeight(-1);
        value.resizeRelocate(left, valueTop, value.prefWidth(-1), valueHeight);
        double unitHeight = unit.prefHeight(-1);
        double forValue = width - (unit.getText().isEmpty() ? 0 : unit.prefWidth(-1) + 5);
        shrink(Math.min(1, forValue / value.prefWidth(-1)), valueTop + value.getBaselineOffset());
        double baseline = valueTop + value.getBaselineOffset();
        unit.resizeRelocate(
                left + value.prefWidth(-1) * fit.getX() + 5,
                baseline - unit.getBaselineOffset(),
                unit.prefWidth(-1),
                unitHeight);
        // Beside the title, whose width stays, and not beside the number, which grows as it counts.
        double room = width - titleWidth - TREND_GAP * titleHeight;
        double trendWidth = Math.clamp(room, 0, TREND * titleHeight);
        trend.setVisible(trendWidth >= SHORTEST_TREND * titleHeight);
        trend.resizeRelocate(left + width - trendWidth, top - 1, trendWidth, titleHeight);
        caption.resizeRelocate(left, valueTop + valueHeight + 1, width, caption.prefHeight(-1));
    }
}
