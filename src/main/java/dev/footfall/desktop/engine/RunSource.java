package dev.footfall.desktop.engine;

import dev.footfall.journal.JournalReader;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunIdentity;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where a run's record is read, during the run and after.
 *
 * @param identity what was asked of whom
 * @param directory the run directory
 * @param handle the run, where it was started here; null for an earlier one
 * @param posted what it posted; null where that cannot be made anew
 */
public record RunSource(
        RunIdentity identity, Path directory, @Nullable RunHandle handle, @Nullable Posted posted) {

    /** Whether the record is complete and closed, so that a reader opened now sees all of it. */
    public boolean isOver() {
        try {
            return handle == null || handle.await(Duration.ZERO);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Opens the record; reads a file, so call it off the JavaFX thread.
     *
     * @return null when the run has just begun, or is just ending: try again in a moment
     * @throws IOException when there is no record, or it cannot be read; the message says why
     */
    public @Nullable JournalReader open() throws IOException {
        return handle == null || isOver() ? JournalReader.open(directory) : handle.reader();
    }
}
