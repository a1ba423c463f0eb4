package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Numbers;
import dev.footfall.desktop.chart.Series;
import dev.footfall.desktop.chart.TimePanel;
import dev.footfall.desktop.chart.TimeWindow;
import dev.footfall.metrics.Slice;

import java.util.Arrays;

/** How many people are under way over time. */
final class ActivePanel extends TimePanel {

    private final Series active = line("people", "series-active", true);

    ActivePanel(TimeWindow window) {
        super(
                "chart-active",
                "People active",
                "People who are under way are counted here.",
                window,
                Scale.LINEAR,
                false);
    }

    void show(Board board) {
        Timeline timeline = board.timeline();
        time(board.start(), board.zone(), board.marks());
        double[] people = timeline.line(Slice::sessionsActive);
        active.set(timeline.linePlaces(), people);
        fit(Arrays.stream(people).max().orElse(0), 1);
        filled(!timeline.isEmpty());
        readout(
                at ->
                        timeline.at(at)
                                .map(
                                        s ->
                                                board.clock(at)
                                                        + "   "
                                                        + Numbers.count(s.sessionsActive()))
                                .orElse(""));
        if (!timeline.isEmpty()) {
            summary(
                    Numbers.count(timeline.slices().getLast().sessionsActive())
                            + " people under way.");
        }
    }
}
