package dev.footfall.scenario.catalogue;

import dev.footfall.scenario.feed.Table;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A catalogue from a table: one row for each query and document, with the columns {@code query},
 * {@code document}, {@code grade} and, if wanted, {@code weight} and {@code total}. A query's first
 * row counts for the latter two; a row without a document is a query that finds nothing.
 */
final class CatalogueTable {

    private final Table table;
    private final String file;
    private final Place place;
    private final Complaints complaints;
    private final Map<String, Query> queries = new LinkedHashMap<>();

    private record Query(double weight, long total, Map<String, Integer> grades) {}

    CatalogueTable(Table table, String file, Place place, Complaints complaints) {
        this.table = table;
        this.file = file;
        this.place = place;
        this.complaints = complaints;
    }

    List<QuerySpec> queries() {
        for (String needed : List.of("query", "document", "grade")) {
            if (!table.columns().contains(needed)) {
                complaints.add(
                        place,
                        file + " has no column \"" + needed + "\"",
                        "the columns query, document, grade and, if wanted, weight and total");
                return List.of();
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            add(row);
        }
        List<QuerySpec> specs = new ArrayList<>();
        queries.forEach(
                (text, query) -> {
                    List<QuerySpec.Judged> results = new ArrayList<>();
                    query.grades().forEach((id, g) -> results.add(new QuerySpec.Judged(id, g)));
                    specs.add(
                            new QuerySpec(
                                    text,
                                    query.weight(),
                                    results,
                                    Math.max(query.total(), results.size())));
                });
        return specs;
    }

    private void add(int row) {
        String text = text(row, "query");
        if (text.isBlank()) {
            complain(row, "no query", "what people type");
            return;
        }
        Query query = queries.get(text);
        if (query == null) {
            query = new Query(weight(row), total(row), new LinkedHashMap<>());
            queries.put(text, query);
        }
        String document = text(row, "document");
        if (!document.isEmpty() && query.grades().putIfAbsent(document, grade(row)) != null) {
            complain(
                    row,
                    "\"" + document + "\" is twice among the results of \"" + text + "\"",
                    "it once");
        }
    }

    private double weight(int row) {
        String text = text(row, "weight");
        try {
            double weight = text.isEmpty() ? 1 : Double.parseDouble(text);
            if (weight > 0 && weight < Double.POSITIVE_INFINITY) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of range.
        }
        complain(row, "weight is \"" + text + "\"", "a number above 0");
        return 1;
    }

    private long total(int row) {
        String text = text(row, "total");
        if (text.matches("\\d{1,18}")) {
            return Long.parseLong(text);
        }
        if (!text.isEmpty()) {
            complain(row, "total is \"" + text + "\"", "a whole number of at least 0");
        }
        return 0;
    }

    private int grade(int row) {
        String text = text(row, "grade");
        if (text.matches("[0-4]")) {
            return Integer.parseInt(text);
        }
        complain(row, "grade is \"" + text + "\"", "0, 1, 2, 3 or 4");
        return 0;
    }

    private String text(int row, String column) {
        int index = table.columns().indexOf(column);
        @Nullable JsonNode value = index < 0 ? null : table.rows().get(row).get(index);
        if (value == null || value.isNull()) {
            return "";
        }
        return value.isString() ? value.stringValue() : value.toString();
    }

    private void complain(int row, String what, String expected) {
        complaints.addFor(file, new Place(table.lines().get(row), 1), what, expected);
    }
}
