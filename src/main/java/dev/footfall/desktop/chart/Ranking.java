package dev.footfall.desktop.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** A short list of names and counts, each with a bar as long as its share of the largest. */
public final class Ranking extends Region {

    /** A bar and the gap below it at least; both grow with the type. */
    private static final double BAR = 6;

    private static final double GAP = 4;
    private static final double LINES_PER_BAR = 5;
    private static final double LINES_PER_GAP = 8;

    private final List<Row> rows = new ArrayList<>();
    private List<Entry> entries = List.of();

    /**
     * One line.
     *
     * @param name what is counted
     * @param count how many
     * @param styleClass names the bar's colour
     */
    public record Entry(String name, long count, String styleClass) {}

    private record Row(Label name, TabularText count, Region bar) {}

    /** An empty list. */
    public Ranking() {
        getStyleClass().add("ranking");
    }

    /** Replaces the lines, largest first; those that find no room are left out. */
    public void show(List<Entry> newEntries) {
        if (newEntries.equals(entries)) {
            return;
        }
        entries = List.copyOf(newEntries);
        while (rows.size() < entries.size()) {
            Row row = new Row(new Label(), new TabularText("ranking-count"), new Region());
            row.name().getStyleClass().add("ranking-name");
            rows.add(row);
            getChildren().addAll(row.name(), row.count(), row.bar());
        }
        for (int i = 0; i < entries.size(); i++) {
            Row row = rows.get(i);
            row.name().setText(entries.get(i).name());
            row.count().show(Numbers.count(entries.get(i).count()));
            row.bar().getStyleClass().setAll("ranking-bar", entries.get(i).styleClass());
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double largest = entries.stream().mapToLong(Entry::count).max().orElse(1);
        double line = rows.isEmpty() ? 0 : rows.getFirst().name().prefHeight(-1);
        double thick = Math.max(BAR, Math.rint(line / LINES_PER_BAR));
        double tightest = line + thick + Math.max(GAP, Math.rint(line / LINES_PER_GAP));
        double height =
                Math.clamp(getHeight() / Math.max(1, entries.size()), tightest, tightest + line);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean shown = i < entries.size() && (i + 1) * height <= getHeight() + 1;
            row.name().setVisible(shown);
            row.count().setVisible(shown);
            row.bar().setVisible(shown);
            if (shown) {
                double y = Math.rint(i * height);
                double count = row.count().prefWidth(-1);
                row.name().resizeRelocate(0, y, Math.max(0, width - count - 8), line);
                row.count().resizeRelocate(width - count, y, count, line);
                double bar = width * entries.get(i).count() / largest;
                row.bar().resizeRelocate(0, y + line + 2, Math.max(2, bar), thick);
            }
        }
    }
}
