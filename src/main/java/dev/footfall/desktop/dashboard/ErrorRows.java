package dev.footfall.desktop.dashboard;

import dev.footfall.metrics.ErrorGroup;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keeps the table's rows in step with the snapshot's groups without replacing rows that stay. */
final class ErrorRows {

    private record Key(String label, String message) {}

    private final ObservableList<ErrorRow> rows = FXCollections.observableArrayList();
    private final ObservableList<ErrorRow> readOnly =
            FXCollections.unmodifiableObservableList(rows);
    private final Map<Key, ErrorRow> byKey = new HashMap<>();

    ObservableList<ErrorRow> list() {
        return readOnly;
    }

    void show(List<ErrorGroup> groups) {
        List<ErrorRow> next = groups.stream().map(this::row).toList();
        if (!next.equals(rows)) {
            rows.setAll(next);
            byKey.values().retainAll(next);
        }
    }

    private ErrorRow row(ErrorGroup group) {
        ErrorRow row =
                byKey.computeIfAbsent(
                        new Key(group.label(), group.message()), key -> new ErrorRow(group));
        if (!row.group().equals(group)) {
            row.update(group);
        }
        return row;
    }
}
