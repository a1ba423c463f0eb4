package dev.footfall.desktop.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A plot over the shared time window, with marks. */
final class TimePlot extends Plot {

    /** Marks are drawn by a series of their own, whose one point only carries the style. */
    private static final double[] ONE = {0};

    private final TimeAxis time;
    private final MarkRenderer markRenderer;
    private final Series marks;

    TimePlot(TimeWindow window, PlotAxis up, boolean wordsAtMarks) {
        this(new TimeAxis(), window, up, wordsAtMarks);
    }

    private TimePlot(TimeAxis time, TimeWindow window, PlotAxis up, boolean wordsAtMarks) {
        super(time, up);
        this.time = time;
        markRenderer = new MarkRenderer(wordsAtMarks);
        marks = new Series("marks", "series-mark", this, markRenderer);
        time.show(window.spanProperty().get().from(), window.spanProperty().get().to());
        window.spanProperty().subscribe(span -> time.show(span.from(), span.to()));
    }

    /** A line; later ones lie above earlier ones. */
    Series line(String name, String styleClass, boolean filled) {
        return new Series(name, styleClass, this, new LineRenderer(filled));
    }

    /** A filled outline. */
    Series area(String name, String styleClass) {
        return new Series(name, styleClass, this, new AreaRenderer());
    }

    /** The moment that the time axis counts from, and the zone that it is read in. */
    void start(Instant instant, ZoneId zone) {
        time.start(instant, zone);
    }

    /** Replaces the marks. */
    void marks(List<Mark> list) {
        markRenderer.show(list, time.getTickLabelStyle().getFont());
        marks.set(list.isEmpty() ? new double[0] : ONE, list.isEmpty() ? new double[0] : ONE);
    }

    /** The seconds at a place, measured from the plot's left edge. */
    double secondsAt(double x) {
        return time.getValueForDisplay(x);
    }

    /** The place of a moment, measured from the plot's left edge. */
    double placeOf(double seconds) {
        return time.getDisplayPosition(seconds);
    }
}
