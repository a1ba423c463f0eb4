package dev.footfall.desktop.engine;

import dev.footfall.run.RunHandle;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/** What became of a start. */
public sealed interface Started {

    /**
     * It runs.
     *
     * @param directory where its record is written; null when it keeps none
     */
    record Running(RunHandle handle, @Nullable Path directory) implements Started {}

    /**
     * It doesn't.
     *
     * @param why what happened, why, and what to do, in a sentence or two
     */
    record NotStarted(String why) implements Started {}
}
