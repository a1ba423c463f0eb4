package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Panel;
import dev.footfall.desktop.chart.Ranking;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What people do: events sent, by type. */
final class PeoplePanel extends Panel {

    private final Ranking ranking = new Ranking();

    PeoplePanel() {
        super(
                "chart-people",
                "What people do",
                "Searches, clicks and the rest are counted here as they are sent.");
        content(ranking);
    }

    void show(Map<String, Long> byType) {
        List<Ranking.Entry> entries =
                byType.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .map(e -> new Ranking.Entry(e.getKey(), e.getValue(), tone(e.getKey())))
                        .toList();
        ranking.show(entries);
        filled(!entries.isEmpty());
        if (!entries.isEmpty()) {
            Ranking.Entry first = entries.getFirst();
            summary(
                    "Most often %s, %s times."
                            .formatted(first.name(), Numbers.count(first.count())));
        }
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
