package dev.footfall.desktop.chart;

/** A panel with counts over latency: milliseconds across in decades, counts up. */
public class DistributionPanel extends Panel {

    private final Legend legend = new Legend();
    private final DecadeAxis across = new DecadeAxis();
    private final ValueAxis up = new ValueAxis(Numbers::tick);
    private final Plot plot = new Plot(across, up);

    /**
     * Makes a panel with an empty chart.
     *
     * @param id what tests find it by
     * @param name its title
     * @param willAppear what stands in it while there is nothing to show
     */
    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    protected DistributionPanel(String id, String name, String willAppear) {
        super(id, name, willAppear);
        content(plot);
        aside(legend);
    }

    /** Adds a filled outline above what is there, named in the legend. */
    protected final Series area(String name, String styleClass) {
        Series series = new Series(name, styleClass, plot, new AreaRenderer());
        legend.add(getId() + "-" + styleClass, name, styleClass, series::show);
        return series;
    }

    /** Adds a line above what is there, named in the legend. */
    protected final Series line(String name, String styleClass) {
        Series series = new Series(name, styleClass, plot, new LineRenderer(false));
        legend.add(getId() + "-" + styleClass, name, styleClass, series::show);
        return series;
    }

    /**
     * Makes room for milliseconds from {@code lowest} to {@code highest} and counts up to the most.
     */
    protected final void fit(double lowest, double highest, double most) {
        across.fit(lowest, highest);
        up.fit(most, 1);
    }
}
