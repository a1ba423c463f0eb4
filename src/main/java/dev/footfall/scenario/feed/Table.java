package dev.footfall.scenario.feed;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * A table of values.
 *
 * @param columns names, all different
 * @param rows each with as many values as there are columns; a value that a line of JSON leaves out
 *     is JSON's null
 * @param lines the line of the file in which each row begins, from 1
 */
public record Table(List<String> columns, List<List<JsonNode>> rows, List<Integer> lines) {

    /** Copies the lists. */
    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        lines = List.copyOf(lines);
    }

    /** Whether every value of a column is a whole number of 64 bits. */
    public boolean isWhole(int column) {
        return rows.stream()
                .map(row -> row.get(column))
                .allMatch(value -> value.isIntegralNumber() && value.canConvertToLong());
    }
}
