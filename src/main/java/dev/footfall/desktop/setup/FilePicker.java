package dev.footfall.desktop.setup;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** Asks the user for a file. An interface, since the system's dialog cannot be driven by tests. */
public interface FilePicker {

    /** The chosen file; null when the user thought better of it. */
    @Nullable Path pick();

    /**
     * Where to save; null when the user thought better of it, or where nothing can be saved.
     *
     * @param name a file name to begin with
     */
    default @Nullable Path pickToSave(String name) {
        return null;
    }
}
