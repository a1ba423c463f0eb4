package dev.footfall.desktop.chart;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.DoubleFunction;

/** A panel with a chart over the shared time window. */
public class TimePanel extends Panel {

    private final Legend legend = new Legend();
    private final Label readout = new Label();
    private final TimePlot plot;
    private final PlotAxis up;
    private DoubleFunction<String> say = seconds -> "";

    /** How the upright axis counts. */
    public enum Scale {
        /** Counts or rates from zero. */
        LINEAR,
        /** Milliseconds in decades. */
        DECADES
    }

    /**
     * Makes a panel with an empty chart.
     *
     * @param id what tests find it by
     * @param name its title
     * @param willAppear what stands in it while there is nothing to show
     * @param window the stretch of time that all charts share
     * @param scale how the upright axis counts
     * @param wordsAtMarks whether marks carry their word here
     */
    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    protected TimePanel(
            String id,
            String name,
            String willAppear,
            TimeWindow window,
            Scale scale,
            boolean wordsAtMarks) {
        super(id, name, willAppear);
        up = scale == Scale.LINEAR ? new ValueAxis(Numbers::tick) : new DecadeAxis();
        plot = new TimePlot(window, up, wordsAtMarks);
        content(plot);
        readout.getStyleClass().add("readout");
        readout.setId(id + "-readout");
        readout.setVisible(false);
        aside(new StackPane(legend, readout));
        TimeKeys keys = new TimeKeys(window);
        setFocusTraversable(true);
        setOnKeyPressed(keys::press);
        focusedProperty().subscribe(focused -> leave(window, focused));
        window.cursorProperty().subscribe(at -> point(at.doubleValue()));
    }

    /** What to say, in place of the legend, while someone points at a moment; empty for nothing. */
    protected final void readout(DoubleFunction<String> text) {
        say = text;
    }

    /** Without the focus, only the mouse points. */
    private static void leave(TimeWindow window, boolean focused) {
        if (!focused) {
            window.point(Double.NaN);
        }
    }

    private void point(double seconds) {
        String text = Double.isNaN(seconds) ? "" : say.apply(seconds);
        readout.setText(text);
        readout.setVisible(!text.isEmpty());
        legend.setVisible(text.isEmpty());
    }

    /** Adds a line above what is there. */
    protected final Series line(String name, String styleClass, boolean filled) {
        return plot.line(name, styleClass, filled);
    }

    /** Adds a filled outline above what is there. */
    protected final Series area(String name, String styleClass) {
        return plot.area(name, styleClass);
    }

    /** Names series in the legend; pressing the entry hides and shows them together. */
    protected final LegendEntry entry(String name, String styleClass, Series... series) {
        return new LegendEntry(
                legend.add(
                        getId() + "-" + styleClass,
                        name,
                        styleClass,
                        show -> List.of(series).forEach(s -> s.show(show))));
    }

    /** Adds a heat map above what is there. */
    protected final HeatRenderer heat() {
        HeatRenderer heat = new HeatRenderer();
        new Series("heat", "series-heat", plot, heat).set(new double[] {0}, new double[] {1});
        return heat;
    }

    /** Draws the plot anew after something changed that isn't a series. */
    protected final void redraw() {
        plot.invalidate();
    }

    /** Sets where time begins, and the marks. */
    protected final void time(Instant start, ZoneId zone, List<Mark> marks) {
        plot.start(start, zone);
        plot.marks(marks);
    }

    /** Makes room for values up to {@code highest} in steps of at least {@code smallestStep}. */
    protected final void fit(double highest, double smallestStep) {
        if (up instanceof ValueAxis axis) {
            axis.fit(highest, smallestStep);
        }
    }

    /** Shows the decades from {@code lowest} to {@code highest} milliseconds. */
    protected final void fitDecades(double lowest, double highest) {
        if (up instanceof DecadeAxis axis) {
            axis.fit(lowest, highest);
        }
    }
}
