package dev.footfall.desktop.inspect;

import dev.footfall.journal.JournalRow;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

/** A line of the table; empty until its page has been read. */
public final class RowSlot {

    private final ReadOnlyObjectWrapper<@Nullable JournalRow> row = new ReadOnlyObjectWrapper<>();

    /** What stands in it; null while it is being read. */
    public @Nullable JournalRow row() {
        return row.get();
    }

    ReadOnlyObjectProperty<@Nullable JournalRow> rowProperty() {
        return row.getReadOnlyProperty();
    }

    void fill(JournalRow read) {
        row.set(read);
    }
}
