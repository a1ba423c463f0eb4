package dev.footfall.desktop.chart;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.stream.IntStream;

/** Each series by its legend entry, and beside it what it adds up to. */
final class KeyTable extends GridPane {

    private final int columns;
    private int rows = 1;

    /** With what the values are, above them. */
    KeyTable(List<String> heads) {
        columns = heads.size();
        getStyleClass().add("key-table");
        ColumnConstraints first = new ColumnConstraints();
        first.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(first);
        for (String head : heads) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            getColumnConstraints().add(column);
            add(cell(head), getColumnConstraints().size() - 1, 0);
        }
    }

    /** Adds a line and returns its values, to be filled in. */
    List<Label> row(Node entry, String id) {
        add(entry, 0, rows);
        List<Label> values = IntStream.range(0, columns).mapToObj(i -> cell("")).toList();
        for (int i = 0; i < columns; i++) {
            values.get(i).setId(id + "-value-" + (i + 1));
            values.get(i).getStyleClass().add("key-value");
            add(values.get(i), i + 1, rows);
        }
        rows++;
        return values;
    }

    private static Label cell(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("key-cell");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
