package dev.footfall.desktop.dashboard;

import dev.footfall.desktop.chart.Mark;
import dev.footfall.run.Marker;

import java.util.ArrayList;
import java.util.List;

/** Markers as they are drawn: what has a beginning and an end becomes one band. */
final class Marks {

    /** How the marker of a fault begins, and the one that ends it. */
    private static final String FAULT = "fault: ";

    private static final String FAULT_ENDS = "fault ends";

    private final List<Mark> marks = new ArrayList<>();
    private double paused = Double.NaN;
    private double broken = Double.NaN;
    private String fault = "";

    private Marks() {}

    static List<Mark> of(List<Marker> markers, long elapsedNanos) {
        Marks marks = new Marks();
        markers.forEach(marks::add);
        double end = elapsedNanos / 1e9;
        marks.resume(end);
        marks.mend(end);
        return List.copyOf(marks.marks);
    }

    private void add(Marker marker) {
        double at = marker.atNanos() / 1e9;
        String word = marker.word();
        if (word.startsWith(FAULT)) {
            mend(at);
            broken = at;
            fault = word;
            return;
        }
        switch (word) {
            case "pause" -> paused = Double.isNaN(paused) ? at : paused;
            case "resume" -> resume(at);
            case FAULT_ENDS -> mend(at);
            default -> marks.add(new Mark(at, at, word));
        }
    }

    private void resume(double at) {
        if (!Double.isNaN(paused)) {
            marks.add(new Mark(paused, Math.max(paused, at), "paused"));
            paused = Double.NaN;
        }
    }

    private void mend(double at) {
        if (!Double.isNaN(broken)) {
            marks.add(new Mark(broken, Math.max(broken, at), fault));
            broken = Double.NaN;
        }
    }
}
