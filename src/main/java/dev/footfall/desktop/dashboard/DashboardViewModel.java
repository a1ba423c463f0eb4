package dev.footfall.desktop.dashboard;

import dev.footfall.run.RunSnapshot;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the live screen shows. */
public final class DashboardViewModel {
    private final ReadOnlyObjectWrapper<RunSnapshot> snapshot = new ReadOnlyObjectWrapper<>();

    /** Shows the newest figures. */
    public void show(RunSnapshot newest) {
        snapshot.set(newest);
    }

    ReadOnlyObjectProperty<RunSnapshot> snapshot() {
        return snapshot.getReadOnlyProperty();
    }
}
