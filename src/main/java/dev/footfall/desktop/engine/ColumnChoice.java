package dev.footfall.desktop.engine;

import dev.footfall.replay.LogOptions;

import java.nio.file.Path;
import java.util.List;

/** Says how a log is read, once its columns are known. */
@FunctionalInterface
public interface ColumnChoice {

    /** By the names of the columns alone. */
    ColumnChoice BY_NAME = (file, columns) -> LogOptions.defaults();

    /**
     * How to read this log; may read files itself.
     *
     * @param columns the log's, never empty
     */
    LogOptions of(Path file, List<String> columns);
}
