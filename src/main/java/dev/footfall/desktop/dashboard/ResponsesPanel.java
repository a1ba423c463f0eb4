package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.LegendEntry;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Series;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.Slice;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Answers a second by kind of status, stacked: what is wrong lies at the bottom, in sight. */
final class ResponsesPanel extends TimePanel {

    private final List<Layer> layers =
            List.of(
                    new Layer("no answer", "series-none", 0, 0),
                    new Layer("5xx", "series-5xx", 500, 600),
                    new Layer("4xx", "series-4xx", 400, 500),
                    new Layer("3xx", "series-3xx", 300, 400),
                    new Layer("2xx", "series-2xx", 200, 300));

    /** One kind of answer. */
    private final class Layer {
        private final String name;
        private final int low;
        private final int high;
        private final Series series;
        private final LegendEntry entry;

        Layer(String name, String styleClass, int low, int high) {
            this.name = name;
            this.low = low;
            this.high = high;
            series = area(name, styleClass);
            entry = entry(name, styleClass, series);
        }
    }

    ResponsesPanel(TimeWindow window) {
        super(
                "chart-responses",
                "Responses per second",
                "Answers appear here by status once they come.",
                window,
                Scale.LINEAR,
                false);
        shortTitle("Responses /s");
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        double[] floor = new double[timeline.slices().size()];
        for (Layer layer : layers) {
            double[] rates =
                    layer.low == 0
                            ? timeline.column(s -> s.perSecond(s.counts().failed()))
                            : timeline.statuses(layer.low, layer.high);
            double[] tops = Timeline.stack(floor, rates);
            layer.series.set(timeline.layer(floor, tops));
            layer.entry.name(name(layer, board));
            layer.entry.present(layer.low == 200 || Arrays.stream(rates).anyMatch(r -> r > 0));
            floor = tops;
        }
        double highest = Arrays.stream(floor).max().orElse(0);
        fit(highest, 1);
        filled(highest > 0);
        readout(at -> timeline.at(at).map(s -> board.clock(at) + "   " + said(s)).orElse(""));
        if (highest > 0) {
            summary(
                    board.statuses().entrySet().stream()
                            .map(e -> e.getKey() + ": " + Numbers.count(e.getValue()))
                            .collect(Collectors.joining(", ", "Over the run ", ".")));
        }
    }

    private static String said(Slice slice) {
        String statuses =
                slice.byStatus().entrySet().stream()
                        .map(e -> e.getKey() + ": " + Numbers.rate(slice.perSecond(e.getValue())))
                        .collect(Collectors.joining(", "));
        return statuses.isEmpty() ? "no answers" : statuses;
    }

    /** The status itself where its kind has but one. */
    private static String name(Layer layer, Board board) {
        List<Integer> statuses =
                board.statuses().keySet().stream()
                        .filter(s -> s >= layer.low && s < layer.high)
                        .toList();
        return statuses.size() == 1 ? String.valueOf(statuses.getFirst()) : layer.name;
    }
}
