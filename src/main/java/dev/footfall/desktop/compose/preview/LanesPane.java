package dev.footfall.desktop.compose.preview;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sessions as lanes on one time axis; a mark is an event. With the keyboard, left and right go from
 * event to event, up and down from lane to lane.
 */
final class LanesPane extends Region {

    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double LANE = 50;
    private static final double LINE = 36;
    private static final double AXIS = 18;
    private static final double EDGE = 7;
    private static final double APART = 4;
    private static final int TICKS = 4;

    private final Consumer<Preview.Mark> choose;
    private final List<LaneNodes> lanes = new ArrayList<>();
    private final List<Label> ticks = new ArrayList<>();
    private List<Preview.Lane> shown = List.of();
    private double seconds = 1;
    private int lane = -1;
    private int event = -1;

    private record LaneNodes(
            Label name, Region line, Region end, List<Region> marks, List<Label> counts) {}

    /**
     * @param choose is told of the event that someone looks at
     */
    LanesPane(Consumer<Preview.Mark> choose) {
        this.choose = choose;
        setId("preview-lanes");
        getStyleClass().add("lanes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.LIST_VIEW);
        setOnKeyPressed(this::pressed);
    }

    void show(List<Preview.Lane> now) {
        if (now.equals(shown)) {
            // Most keys change no sample session, and to draw them anew would hold up the next key.
            return;
        }
        shown = now;
        getChildren().clear();
        lanes.clear();
        ticks.clear();
        lane = -1;
        event = -1;
        double longest = now.stream().mapToLong(Preview.Lane::lengthNanos).max().orElse(0) / 1e9;
        seconds = Math.max(longest, 0.001);
        for (int i = 0; i < now.size(); i++) {
            add(i, now.get(i));
        }
        double step = Spans.round(seconds / TICKS);
        for (double at = 0; at <= seconds * 1.0001; at += step) {
            Label tick = new Label(at == 0 ? "0" : Spans.of((long) (at * 1e9)));
            tick.getStyleClass().add("tick");
            tick.setUserData(at);
            ticks.add(tick);
            getChildren().add(tick);
        }
        setAccessibleText(now.size() + " sample sessions");
        requestLayout();
    }

    /** Marks the event that is looked at. */
    void chosen(Preview.@Nullable Mark mark) {
        for (int i = 0; i < lanes.size(); i++) {
            List<Preview.Mark> marks = shown.get(i).marks();
            for (int j = 0; j < marks.size(); j++) {
                boolean is = marks.get(j).equals(mark);
                lanes.get(i).marks().get(j).pseudoClassStateChanged(CHOSEN, is);
                if (is) {
                    lane = i;
                    event = j;
                }
            }
        }
        if (mark != null) {
            setAccessibleText(mark.words() + " after " + Spans.of(mark.atNanos()));
        }
    }

    private void add(int index, Preview.Lane of) {
        Label name = new Label(of.session() + "  " + of.persona());
        name.getStyleClass().add("lane-name");
        Region line = styled("lane-line");
        Region end = styled("lane-end");
        List<Region> marks = new ArrayList<>();
        List<Label> counts = new ArrayList<>();
        getChildren().addAll(name, line, end);
        for (int i = 0; i < of.marks().size(); i++) {
            Preview.Mark mark = of.marks().get(i);
            Region node =
                    styled(
                            "mark",
                            "mark-"
                                    + mark.kind()
                                            .name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'));
            node.setId("mark-" + index + "-" + i);
            node.setAccessibleText(mark.words());
            Tooltip.install(
                    node, new Tooltip(mark.words() + "\nafter " + Spans.of(mark.atNanos())));
            node.setOnMouseClicked(
                    e -> {
                        requestFocus();
                        choose.accept(mark);
                    });
            Label count =
                    new Label(
                            mark.kind() == Preview.Kind.SEARCH
                                    ? Lanes.count(mark.event().body())
                                    : "");
            count.getStyleClass().add("mark-count");
            count.setMouseTransparent(true);
            marks.add(node);
            counts.add(count);
        }
        // Bars lie under points, or a short stay would hide the click before it.
        for (boolean bars : new boolean[] {true, false}) {
            for (int i = 0; i < marks.size(); i++) {
                if ((of.marks().get(i).kind() == Preview.Kind.DWELL) == bars) {
                    getChildren().add(marks.get(i));
                }
            }
        }
        getChildren().addAll(counts);
        lanes.add(new LaneNodes(name, line, end, marks, counts));
    }

    private void pressed(KeyEvent key) {
        int across =
                switch (key.getCode()) {
                    case LEFT -> -1;
                    case RIGHT -> 1;
                    default -> 0;
                };
        int down =
                switch (key.getCode()) {
                    case UP -> -1;
                    case DOWN -> 1;
                    default -> 0;
                };
        if (shown.isEmpty() || (across == 0 && down == 0)) {
            return;
        }
        key.consume();
        int toLane = Math.clamp(Math.max(lane, 0) + (lane < 0 ? 0 : down), 0, shown.size() - 1);
        int most = shown.get(toLane).marks().size() - 1;
        int toEvent = Math.clamp(lane < 0 ? 0 : event + across, 0, most);
        choose.accept(shown.get(toLane).marks().get(toEvent));
    }

    @Override
    protected double computePrefHeight(double width) {
        return lanes.isEmpty() ? 60 : lanes.size() * LANE + AXIS;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        for (int i = 0; i < lanes.size(); i++) {
            LaneNodes nodes = lanes.get(i);
            double top = i * LANE;
            double middle = top + LINE;
            nodes.name().resizeRelocate(0, top + 2, width, 16);
            nodes.line().resizeRelocate(0, middle - 0.5, width, 1);
            double end = x(shown.get(i).lengthNanos(), width);
            nodes.end().resizeRelocate(end + 7, middle - 6, 1.5, 12);
            double free = 0;
            for (int j = 0; j < nodes.marks().size(); j++) {
                Preview.Mark mark = shown.get(i).marks().get(j);
                double at = x(mark.atNanos(), width);
                if (mark.kind() == Preview.Kind.DWELL) {
                    double from = x(Math.max(0, mark.atNanos() - mark.dwellNanos()), width);
                    nodes.marks()
                            .get(j)
                            .resizeRelocate(from, middle - 4, Math.max(6, at - from), 8);
                } else {
                    nodes.marks().get(j).resizeRelocate(at - 5.5, middle - 5.5, 11, 11);
                }
                Label count = nodes.counts().get(j);
                free = place(count, at + 8, middle - 18, 12, free);
            }
        }
        double bottom = lanes.size() * LANE;
        double free = 0;
        for (Label tick : ticks) {
            double at = x((long) ((double) tick.getUserData() * 1e9), width);
            free = place(tick, at - tick.prefWidth(-1) / 2, bottom, AXIS, free);
        }
    }

    /** Puts a label where it is whole; left out where it would touch the one before. */
    private double place(Label label, double x, double y, double high, double free) {
        double wide = Math.ceil(label.prefWidth(-1));
        double from = Math.clamp(x, 0, Math.max(0, getWidth() - wide));
        boolean fits = from >= free;
        label.setVisible(fits);
        label.resizeRelocate(from, y, wide, high);
        return fits && wide > 0 ? from + wide + APART : free;
    }

    private double x(long nanos, double width) {
        return EDGE + nanos / 1e9 / seconds * (width - 4 * EDGE);
    }

    private static Region styled(String... classes) {
        Region region = new Region();
        region.getStyleClass().addAll(classes);
        return region;
    }
}
