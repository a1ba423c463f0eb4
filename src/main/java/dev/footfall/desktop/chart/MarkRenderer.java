package dev.footfall.desktop.chart;

import io.fair_acc.chartfx.ui.css.DataSetNode;
import io.fair_acc.dataset.DataSet;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.List;

/** Marks as a dashed line, or a tinted band where they have length, with their word at the top. */
final class MarkRenderer extends PlotRenderer {

    private static final double GAP = 4;

    private final boolean words;
    private final Text ruler = new Text();
    private List<Mark> marks = List.of();

    MarkRenderer(boolean words) {
        this.words = words;
    }

    void show(List<Mark> newMarks) {
        marks = newMarks;
    }

    @Override
    void draw(GraphicsContext gc, DataSet data, DataSetNode style) {
        double free = Double.NEGATIVE_INFINITY;
        for (Mark mark : marks) {
            double from = x(mark.from());
            double to = x(mark.to());
            if (to < 0 || from > width()) {
                continue;
            }
            if (mark.isStretch()) {
                gc.setFill(style.getMarkerColor());
                gc.fillRect(from, 0, to - from, height());
            }
            style.applyLineStrokeStyle(gc);
            double crisp = Math.floor(from) + 0.5;
            gc.strokeLine(crisp, 0, crisp, height());
            if (words) {
                free = word(gc, mark.word(), from + GAP, free);
            }
        }
    }

    /** Writes a word where it doesn't run into the one before; returns where it ends. */
    private double word(GraphicsContext gc, String word, double x, double free) {
        Font font = xAxis.getTickLabelStyle().getFont();
        ruler.setFont(font);
        ruler.setText(word);
        double length = ruler.getLayoutBounds().getWidth();
        // Near the right edge the word goes to the left of its line.
        double at = x + length > width() ? x - length - 2 * GAP : x;
        if (at < free) {
            return free;
        }
        gc.setFont(font);
        gc.setTextBaseline(VPos.TOP);
        gc.setFill(gc.getStroke());
        gc.fillText(word, at, 1);
        return at + length + GAP;
    }
}
