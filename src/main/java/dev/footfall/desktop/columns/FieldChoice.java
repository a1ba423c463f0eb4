package dev.footfall.desktop.columns;

import dev.footfall.replay.LogSample;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What feeds one field: a column's name, a fixed text after a {@code =}, or nothing, which is the
 * empty text.
 */
final class FieldChoice {

    /** Nothing feeds the field. */
    static final String NONE = "";

    private static final List<String> FIXED = List.of("=search", "=click", "=dwell", "=purchase");

    private final String field;
    private final StringProperty chosen = new SimpleStringProperty(NONE);
    private final ObservableList<String> offered = FXCollections.observableArrayList(NONE);
    private String guessed = NONE;

    FieldChoice(String field) {
        this.field = field;
    }

    /** The endpoint's name for it; {@code timestamp} for the time. */
    String field() {
        return field;
    }

    /** What feeds it now. */
    StringProperty chosen() {
        return chosen;
    }

    /** What may feed it. */
    ObservableList<String> offered() {
        return offered;
    }

    /** What the reader takes by the names of columns alone. */
    String guessed() {
        return guessed;
    }

    void offer(List<String> columns, LogSample byName, LogSample now) {
        guessed = byName.used().getOrDefault(field, NONE);
        String used = now.used().getOrDefault(field, NONE);
        Set<String> all = new LinkedHashSet<>();
        all.add(NONE);
        all.addAll(columns);
        if (field.equals("event_type")) {
            all.addAll(FIXED);
        }
        all.add(guessed);
        all.add(used);
        offered.setAll(all);
        chosen.set(used);
    }

    /** A choice as people read it. */
    static String words(String choice) {
        return choice.isEmpty()
                ? "—"
                : choice.startsWith("=") ? "always “" + choice.substring(1) + "”" : choice;
    }
}
