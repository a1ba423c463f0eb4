package dev.footfall.desktop.shell;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The one line under the top bar that says what went wrong and what to do. */
final class Notices {

    /** Nothing to say. */
    static final Notice NONE = new Notice("");

    private final ReadOnlyObjectWrapper<Notice> current = new ReadOnlyObjectWrapper<>(NONE);

    record Notice(String text) {}

    ReadOnlyObjectProperty<Notice> current() {
        return current.getReadOnlyProperty();
    }

    void warn(String text) {
        current.set(new Notice(text));
    }

    void clear() {
        current.set(NONE);
    }
}
