package dev.footfall.desktop.chart;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A plot over the shared time window, with marks. */
final class TimePlot extends Plot {

    /** Marks are drawn by a series of their own, whose one point only carries the style. */
    private static final double[] ONE = {0};

    private final TimeAxis time;
    private final MarkRenderer deedRenderer;
    private final MarkRenderer faultRenderer;
    private final Series deeds;
    private final Series faults;

    TimePlot(TimeWindow window, PlotAxis up, boolean wordsAtMarks) {
        this(new TimeAxis(), window, up, wordsAtMarks);
    }

    private TimePlot(TimeAxis time, TimeWindow window, PlotAxis up, boolean wordsAtMarks) {
        super(time, up);
        this.time = time;
        deedRenderer = new MarkRenderer(wordsAtMarks);
        faultRenderer = new MarkRenderer(wordsAtMarks);
        deeds = new Series("deeds", "series-mark", this, deedRenderer);
        faults = new Series("faults", "series-fault", this, faultRenderer);
        time.show(window.spanProperty().get().from(), window.spanProperty().get().to());
        window.spanProperty().subscribe(span -> time.show(span.from(), span.to()));
        getCanvasForeground().getChildren().addAll(new TimeHand(getPlotArea(), window).nodes());
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
        show(deedRenderer, deeds, list.stream().filter(m -> !m.isFault()).toList());
        show(faultRenderer, faults, list.stream().filter(Mark::isFault).toList());
    }

    private static void show(MarkRenderer renderer, Series series, List<Mark> marks) {
        renderer.show(marks);
        double[] points = marks.isEmpty() ? new double[0] : ONE;
        series.set(points, points);
    }
}
