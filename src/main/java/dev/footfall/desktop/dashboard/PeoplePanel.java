package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Panel;
import dev.footfall.desktop.chart.Ranking;
import dev.footfall.metrics.TypeFigures;

import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people do: events sent, and how long answers to them took, by type. */
final class PeoplePanel extends Panel {

    private final Ranking ranking = new Ranking();

    PeoplePanel() {
        super(
                "chart-people",
                "What people do",
                "Searches, clicks and the rest are counted here as they are sent.");
        content(ranking);
        Label columns = new Label("felt p99, sent");
        columns.setId("chart-people-columns");
        columns.getStyleClass().add("ranking-columns");
        columns.visibleProperty().bind(ranking.figuresShown());
        aside(columns);
    }

    /**
     * Shows them.
     *
     * @param byType how many were sent
     * @param answered how those were answered that were; may lack types
     */
    void show(Map<String, Long> byType, Map<String, TypeFigures> answered) {
        List<Ranking.Entry> entries =
                byType.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(
                                e ->
                                        new Ranking.Entry(
                                                e.getKey(),
                                                e.getValue(),
                                                felt(answered.get(e.getKey())),
                                                tone(e.getKey())))
                        .toList();
        ranking.show(entries);
        filled(!entries.isEmpty());
        if (!entries.isEmpty()) {
            Ranking.Entry first = entries.getFirst();
            summary(
                    "Most often %s, %s times%s."
                            .formatted(
                                    first.name(),
                                    Numbers.count(first.count()),
                                    first.figure().isEmpty()
                                            ? ""
                                            : ", felt p99 " + first.figure()));
        }
    }

    private static String felt(@Nullable TypeFigures answered) {
        return answered == null || answered.felt().count() == 0
                ? ""
                : Numbers.milliseconds(answered.felt().p99());
    }

    private static String tone(String type) {
        return switch (type) {
            case "search" -> "fill-sent";
            case "click" -> "fill-acknowledged";
            case "dwell" -> "fill-service";
            default -> "fill-dim";
        };
    }
}
