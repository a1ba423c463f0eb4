package dev.footfall.desktop.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;

/** A short list of names and counts, each with a bar as long as its share of the largest. */
public final class Ranking extends Region {

    /** A bar's height, where there is room and at least; both grow with the type. */
    private static final double BAR = 6;

    private static final double THINNEST = 4;
    private static final double LINES_PER_BAR = 5;

    /** Between a name and its bar, where there is room; capitals need at least 1 to the next. */
    private static final double GAP = 2;

    /** More lines than this say nothing more; what comes after them is counted together. */
    private static final int MOST = 24;

    private final List<Row> rows = new ArrayList<>();
    private List<Entry> entries = List.of();
    private List<Entry> shown = List.of();
    private int room = MOST;

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

    /** Replaces the lines, largest first; those that find no room are counted together. */
    public void show(List<Entry> newEntries) {
        if (newEntries.equals(entries)) {
            return;
        }
        entries = List.copyOf(newEntries);
        while (rows.size() < Math.min(MOST, entries.size())) {
            Row row = new Row(new Label(), new TabularText("ranking-count"), new Region());
            row.name().getStyleClass().add("ranking-name");
            rows.add(row);
            getChildren().addAll(row.name(), row.count(), row.bar());
        }
        fill();
        requestLayout();
    }

    /** As many lines as there is room for, the last of them for all that are left over. */
    private void fill() {
        int lines = Math.min(room, rows.size());
        shown = entries;
        if (entries.size() > lines) {
            int single = Math.max(0, lines - 1);
            List<Entry> others = entries.subList(single, entries.size());
            long together = others.stream().mapToLong(Entry::count).sum();
            shown = new ArrayList<>(entries.subList(0, single));
            shown.add(new Entry(others.size() + " others", together, "fill-dim"));
        }
        for (int i = 0; i < Math.min(rows.size(), shown.size()); i++) {
            fill(rows.get(i), shown.get(i));
        }
    }

    @Override
    protected void layoutChildren() {
        double line = rows.isEmpty() ? 0 : rows.getFirst().name().prefHeight(-1);
        double thick = Math.max(BAR, Math.rint(line / LINES_PER_BAR));
        double thin = Math.max(THINNEST, Math.rint(line / LINES_PER_BAR));
        double tightest = line + thin + 1;
        int fitting = (int) ((getHeight() + 1) / tightest);
        if (fitting != room) {
            room = fitting;
            fill();
        }
        double largest = entries.stream().mapToLong(Entry::count).max().orElse(1);
        double height =
                Math.clamp(getHeight() / Math.max(1, shown.size()), tightest, tightest + line);
        boolean roomy = height >= line + GAP + thick + GAP;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean seen = i < shown.size() && i < room;
            row.name().setVisible(seen);
            row.count().setVisible(seen);
            row.bar().setVisible(seen);
            if (seen) {
                double y = Math.rint(i * height);
                double count = row.count().prefWidth(-1);
                row.name().resizeRelocate(0, y, Math.max(0, getWidth() - count - 8), line);
                row.count().resizeRelocate(getWidth() - count, y, count, line);
                double bar = getWidth() * Math.min(1, shown.get(i).count() / largest);
                row.bar()
                        .resizeRelocate(
                                0,
                                y + line + (roomy ? GAP : 0),
                                Math.max(2, bar),
                                roomy ? thick : thin);
            }
        }
    }

    private static void fill(Row row, Entry entry) {
        row.name().setText(entry.name());
        row.count().show(Numbers.count(entry.count()));
        row.bar().getStyleClass().setAll("ranking-bar", entry.styleClass());
    }
}
