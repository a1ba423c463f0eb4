package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Mark;
import dev.footfall.run.Marker;

import java.util.ArrayList;
import java.util.List;

/** Markers as they are drawn: a pause and its end become one band. */
final class Marks {

    private Marks() {}

    static List<Mark> of(List<Marker> markers, long elapsedNanos) {
        List<Mark> marks = new ArrayList<>();
        double paused = Double.NaN;
        for (Marker marker : markers) {
            double at = marker.atNanos() / 1e9;
            switch (marker.word()) {
                case "pause" -> paused = Double.isNaN(paused) ? at : paused;
                case "resume" -> {
                    if (!Double.isNaN(paused)) {
                        marks.add(new Mark(paused, at, "paused"));
                        paused = Double.NaN;
                    }
                }
                default -> marks.add(new Mark(at, at, marker.word()));
            }
        }
        if (!Double.isNaN(paused)) {
            marks.add(new Mark(paused, Math.max(paused, elapsedNanos / 1e9), "paused"));
        }
        return List.copyOf(marks);
    }
}
