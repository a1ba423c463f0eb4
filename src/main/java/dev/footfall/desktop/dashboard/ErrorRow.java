package dev.footfall.desktop.dashboard;

import dev.footfall.metrics.ErrorGroup;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** One group of errors in the table: the same object as long as the group lives. */
public final class ErrorRow {

    private final ReadOnlyObjectWrapper<ErrorGroup> group;

    ErrorRow(ErrorGroup first) {
        group = new ReadOnlyObjectWrapper<>(first);
    }

    /** The group at present. */
    public ErrorGroup group() {
        return group.get();
    }

    /** The group, for those who follow it. */
    public ReadOnlyObjectProperty<ErrorGroup> groupProperty() {
        return group.getReadOnlyProperty();
    }

    void update(ErrorGroup now) {
        group.set(now);
    }

    /** Whether the group is worse than caution: no answer, or the server's fault. */
    public boolean isFailure() {
        return isFailure(group());
    }

    static boolean isFailure(ErrorGroup group) {
        return group.status() == 0 || group.status() >= 500;
    }
}
