package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.LegendEntry;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Series;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.Slice;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What people do over time: events sent a second by type, stacked. */
final class ActivityPanel extends TimePanel {

    private static final Set<String> NAMED = Set.of("search", "click", "dwell");

    private final List<Layer> layers =
            List.of(
                    new Layer("search", "series-type-search", "search"::equals),
                    new Layer("click", "series-type-click", "click"::equals),
                    new Layer("dwell", "series-type-dwell", "dwell"::equals),
                    new Layer("others", "series-type-other", type -> !NAMED.contains(type)));

    private final class Layer {
        private final Predicate<String> of;
        private final Series series;
        private final LegendEntry entry;

        Layer(String name, String styleClass, Predicate<String> of) {
            this.of = of;
            series = area(name, styleClass);
            entry = entry(name, styleClass, series);
        }

        double rate(Slice slice) {
            return slice.perSecond(
                    slice.byType().entrySet().stream()
                            .filter(e -> of.test(e.getKey()))
                            .mapToLong(Map.Entry::getValue)
                            .sum());
        }
    }

    ActivityPanel(TimeWindow window) {
        super(
                "chart-activity",
                "What people do, events per second",
                "Searches, clicks and the rest appear here over time.",
                window,
                Scale.LINEAR,
                false);
        shortTitle("What people do /s");
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        double[] floor = new double[timeline.slices().size()];
        for (Layer layer : layers) {
            double[] rates = timeline.column(layer::rate);
            double[] tops = Timeline.stack(floor, rates);
            layer.series.set(timeline.layer(floor, tops));
            layer.entry.present(Arrays.stream(rates).anyMatch(r -> r > 0));
            floor = tops;
        }
        double highest = Arrays.stream(floor).max().orElse(0);
        fit(highest, 1);
        filled(highest > 0);
        readout(at -> timeline.at(at).map(s -> board.clock(at) + "   " + said(s)).orElse(""));
        if (highest > 0) {
            summary("At the end " + said(timeline.slices().getLast()) + " a second.");
        }
    }

    private static String said(Slice slice) {
        String types =
                slice.byType().entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(4)
                        .map(e -> e.getKey() + " " + Numbers.rate(slice.perSecond(e.getValue())))
                        .collect(Collectors.joining(", "));
        return types.isEmpty() ? "nothing" : types;
    }
}
