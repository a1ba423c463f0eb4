package dev.footfall.desktop.chart;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.List;

/** A panel with counts over latency: milliseconds across in decades, counts up. */
public class DistributionPanel extends Panel {

    /** In a panel that is lower than so many lines the table would leave no chart. */
    private static final int LINES = 12;

    private final DecadeAxis across = new DecadeAxis();
    private final ValueAxis up = new ValueAxis(Numbers::tick);
    private final Plot plot = new Plot(across, up);
    private final KeyTable table;

    /** Holds the series' names while the table is not shown. */
    private final HBox legend = new HBox();

    private final List<Node> names = new ArrayList<>();
    private final List<List<Label>> values = new ArrayList<>();

    /**
     * Makes a panel with an empty chart.
     *
     * @param id what tests find it by
     * @param name its title
     * @param willAppear what stands in it while there is nothing to show
     * @param heads what is told of each series in figures
     */
    // What it calls of itself is Region's; no subclass changes that.
    @SuppressWarnings("this-escape")
    protected DistributionPanel(String id, String name, String willAppear, List<String> heads) {
        super(id, name, willAppear);
        table = new KeyTable(heads);
        legend.getStyleClass().add("legend");
        legend.setAlignment(Pos.CENTER_RIGHT);
        aside(legend);
        table.managedProperty().bind(table.visibleProperty());
        VBox both = new VBox(table, plot);
        both.setMinSize(0, 0);
        VBox.setVgrow(plot, Priority.ALWAYS);
        content(both);
    }

    /** Adds a filled outline above what is there, with a line of the table. */
    protected final Series area(String name, String styleClass) {
        return entry(new Series(name, styleClass, plot, new AreaRenderer()), name, styleClass);
    }

    /** Adds a line above what is there, with a line of the table. */
    protected final Series line(String name, String styleClass) {
        return entry(new Series(name, styleClass, plot, new LineRenderer(false)), name, styleClass);
    }

    private Series entry(Series series, String name, String styleClass) {
        String id = getId() + "-" + styleClass;
        names.add(Legend.entry(id, name, styleClass, series::show));
        values.add(table.row(names.getLast(), id));
        return series;
    }

    @Override
    protected void layoutChildren() {
        double line = values.getFirst().getFirst().prefHeight(-1);
        boolean roomy = getHeight() >= LINES * line;
        if (roomy != table.isVisible()) {
            table.setVisible(roomy);
            names.forEach(name -> ((Pane) name.getParent()).getChildren().remove(name));
            (roomy ? table : legend).getChildren().addAll(names);
        }
        super.layoutChildren();
    }

    /** Says a series' figures, in the order of the heads; series count as they were added. */
    protected final void figures(int series, String... figures) {
        List<Label> row = values.get(series);
        for (int i = 0; i < figures.length; i++) {
            row.get(i).setText(figures[i]);
        }
    }

    /**
     * Makes room for milliseconds from {@code lowest} to {@code highest} and counts up to the most.
     */
    protected final void fit(double lowest, double highest, double most) {
        across.fit(lowest, highest);
        up.fit(most, 1);
    }
}
