package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.HeatRenderer;
import dev.footfall.desktop.chart.HeatScale;
import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.LatencyScale;

/** Felt latency as a heat map: what percentiles smooth over, such as two humps, is seen here. */
final class HeatPanel extends TimePanel {

    private final HeatRenderer heat = heat();
    private final HeatScale scale = new HeatScale();

    HeatPanel(TimeWindow window) {
        super(
                "chart-heat",
                "Felt latency, ms, every answer",
                "Each answer is counted here by its moment and the wait for it.",
                window,
                Scale.DECADES,
                false);
        aside(scale);
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        int[][] cells = timeline.heat();
        int lowest = LatencyScale.BUCKETS;
        int highest = -1;
        int fullest = 0;
        for (int[] column : cells) {
            for (int b = 0; b < column.length; b++) {
                if (column[b] > 0) {
                    lowest = Math.min(lowest, b);
                    highest = Math.max(highest, b);
                    fullest = Math.max(fullest, column[b]);
                }
            }
        }
        boolean any = highest >= 0;
        readout(
                at ->
                        timeline.at(at)
                                .map(
                                        s ->
                                                board.clock(at)
                                                        + "   "
                                                        + Numbers.count(s.felt().count())
                                                        + " answers")
                                .orElse(""));
        filled(any);
        scale.show(fullest);
        if (any) {
            heat.show(timeline.edges(), cells, fullest);
            fitDecades(LatencyScale.lowerEdge(lowest), LatencyScale.lowerEdge(highest + 1));
            summary(
                    "Answers took from %s to %s; the fullest cell counts %s."
                            .formatted(
                                    Numbers.milliseconds(LatencyScale.lowerEdge(lowest)),
                                    Numbers.milliseconds(LatencyScale.lowerEdge(highest + 1)),
                                    Numbers.count(fullest)));
            redraw();
        }
    }
}
