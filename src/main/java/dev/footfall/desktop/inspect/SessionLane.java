package dev.footfall.desktop.inspect;

import dev.footfall.desktop.chart.Numbers;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A session as it went along: searches and clicks as dots, the stay on a result as a bar, over the
 * time at which each was due.
 */
final class SessionLane extends Region {

    private static final double HEIGHT = 44;
    private static final double DOT = 12;
    private static final double BAR = 8;
    private static final double MIDDLE = 14;

    /** More would be a smear; the list below has them all. */
    private static final int MOST = 400;

    private final Consumer<SessionStep> open;
    private final Region line = new Region();
    private final Label begin = new Label("0 s");
    private final Label end = new Label();
    private final List<Node> marks = new ArrayList<>();
    private List<SessionStep> steps = List.of();

    SessionLane(Consumer<SessionStep> open) {
        this.open = open;
        setId("exchange-lane");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("lane");
        line.getStyleClass().add("lane-line");
        begin.getStyleClass().add("caption");
        end.getStyleClass().add("caption");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(line, begin, end);
    }

    void show(List<SessionStep> all, int current) {
        steps = all.size() > MOST ? all.subList(0, MOST) : all;
        getChildren().removeAll(marks);
        marks.clear();
        for (SessionStep step : steps) {
            Region mark = new Region();
            mark.getStyleClass().addAll("lane-mark", look(step));
            if (!step.isFine()) {
                mark.getStyleClass().add("lane-not-fine");
            }
            if (step.row().step() == current) {
                mark.getStyleClass().add("lane-current");
            }
            Tooltip.install(mark, new Tooltip(step.row().type() + "  " + step.words()));
            mark.setOnMouseClicked(e -> open.accept(step));
            marks.add(mark);
        }
        getChildren().addAll(marks);
        end.setText(Numbers.milliseconds(length() / 1e6));
        setAccessibleText(
                "A session of %s events over %s."
                        .formatted(
                                Numbers.count(all.size()), Numbers.milliseconds(length() / 1e6)));
        requestLayout();
    }

    private static String look(SessionStep step) {
        return switch (step.row().type()) {
            case "search" -> "lane-search";
            case "click" -> "lane-click";
            case "dwell" -> "lane-dwell";
            default -> "lane-other";
        };
    }

    private long length() {
        return steps.isEmpty()
                ? 0
                : steps.getLast().row().dueNanos() - steps.getFirst().row().dueNanos();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth() - DOT;
        double length = Math.max(1, length());
        line.resizeRelocate(0, MIDDLE - 0.5, getWidth(), 1);
        begin.resizeRelocate(0, MIDDLE + DOT / 2 + 4, begin.prefWidth(-1), begin.prefHeight(-1));
        double endWidth = end.prefWidth(-1);
        end.resizeRelocate(
                getWidth() - endWidth, MIDDLE + DOT / 2 + 4, endWidth, end.prefHeight(-1));
        double before = 0;
        for (int i = 0; i < steps.size(); i++) {
            long since = steps.get(i).row().dueNanos() - steps.getFirst().row().dueNanos();
            double x = width * since / length;
            boolean bar = look(steps.get(i)).equals("lane-dwell") && i > 0;
            if (bar) {
                double from = before + DOT + 2;
                marks.get(i)
                        .resizeRelocate(
                                from, MIDDLE - BAR / 2, Math.max(4, x + DOT - 2 - from), BAR);
            } else {
                marks.get(i).resizeRelocate(x, MIDDLE - DOT / 2, DOT, DOT);
            }
            before = x;
        }
    }
}
