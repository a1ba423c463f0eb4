package dev.footfall.desktop.chart;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
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

    private static final String WIDEST_FIGURE = Numbers.milliseconds(999);

    /** Between a name, its figure and its count. */
    private static final double BETWEEN = 8;

    /** Between a name and its bar, where there is room; capitals need at least 1 to the next. */
    private static final double GAP = 2;

    /** More lines than this say nothing more; what comes after them is counted together. */
    private static final int MOST = 24;

    private final List<Row> rows = new ArrayList<>();
    private List<Entry> entries = List.of();
    private List<Entry> shown = List.of();
    private final ReadOnlyBooleanWrapper figuresShown = new ReadOnlyBooleanWrapper();

    /** How wide the widest figure and the widest count are. */
    private double figure;

    private double count;
    private int room = MOST;

    /**
     * One line.
     *
     * @param name what is counted
     * @param count how many
     * @param figure stands before the count where all lines have room for it; may be empty
     * @param styleClass names the bar's colour
     */
    public record Entry(String name, long count, String figure, String styleClass) {}

    private record Row(Label name, TabularText figure, TabularText count, Region bar) {}

    /** How lines are written, from the most to the least room that it takes. */
    private enum Form {
        WHOLE(true, true),
        SHORT(true, false),
        COUNTS(false, true),
        SHORT_COUNTS(false, false);

        private final boolean figures;
        private final boolean exact;

        Form(boolean figures, boolean exact) {
            this.figures = figures;
            this.exact = exact;
        }

        private String count(long count) {
            return exact ? Numbers.count(count) : Numbers.shortCount(count);
        }
    }

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
            Row row =
                    new Row(
                            new Label(),
                            new TabularText("ranking-figure"),
                            new TabularText("ranking-count"),
                            new Region());
            row.name().getStyleClass().add("ranking-name");
            rows.add(row);
            getChildren().addAll(row.name(), row.figure(), row.count(), row.bar());
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
            shown.add(new Entry(others.size() + " others", together, "", "fill-dim"));
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
        choose();
        double largest = entries.stream().mapToLong(Entry::count).max().orElse(1);
        double height =
                Math.clamp(getHeight() / Math.max(1, shown.size()), tightest, tightest + line);
        boolean roomy = height >= line + GAP + thick + GAP;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean seen = i < shown.size() && i < room;
            row.name().setVisible(seen);
            row.figure().setVisible(seen && figuresShown.get());
            row.count().setVisible(seen);
            row.bar().setVisible(seen);
            if (seen) {
                double y = Math.rint(i * height);
                double counted = row.count().prefWidth(-1);
                double figured = row.figure().prefWidth(-1);
                double end = getWidth() - count - BETWEEN;
                double free = figuresShown.get() ? end - figure - BETWEEN : end;
                row.name().resizeRelocate(0, y, Math.max(0, free), line);
                row.figure().resizeRelocate(end - figured, y, figured, line);
                row.count().resizeRelocate(getWidth() - counted, y, counted, line);
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

    /** The first form in which no name is cut, or the last. */
    private void choose() {
        int seen = Math.min(Math.min(rows.size(), room), shown.size());
        double name = 0;
        figure = 0;
        for (int i = 0; i < seen; i++) {
            name = Math.max(name, rows.get(i).name().prefWidth(-1));
            String text = rows.get(i).figure().text();
            figure = Math.max(figure, rows.get(i).figure().widthOf(text));
        }
        if (figure > 0) {
            // Or the column would come and go as its figures grow and shrink.
            figure = Math.max(figure, rows.getFirst().figure().widthOf(WIDEST_FIGURE));
        }
        for (Form form : Form.values()) {
            if (form.figures && figure == 0) {
                continue;
            }
            count = 0;
            for (int i = 0; i < seen; i++) {
                String text = form.count(shown.get(i).count());
                count = Math.max(count, rows.get(i).count().widthOf(text));
            }
            double figures = form.figures ? figure + BETWEEN : 0;
            if (name + BETWEEN + figures + count <= getWidth() || form == Form.SHORT_COUNTS) {
                write(form, seen);
                return;
            }
        }
    }

    private void write(Form form, int seen) {
        figuresShown.set(form.figures);
        for (int i = 0; i < seen; i++) {
            rows.get(i).count().show(form.count(shown.get(i).count()));
        }
    }

    /** Whether the figures of the lines find room at present. */
    public ReadOnlyBooleanProperty figuresShown() {
        return figuresShown.getReadOnlyProperty();
    }

    private static void fill(Row row, Entry entry) {
        row.name().setText(entry.name());
        row.figure().show(entry.figure());
        row.bar().getStyleClass().setAll("ranking-bar", entry.styleClass());
    }
}
