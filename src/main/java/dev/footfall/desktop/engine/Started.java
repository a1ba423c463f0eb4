package dev.footfall.desktop.engine;

import dev.footfall.run.RunHandle;

import org.jspecify.annotations.Nullable;

/** What became of a start. */
public sealed interface Started {

    /**
     * It runs.
     *
     * @param source where its record can be read; null when it keeps none
     */
    record Running(RunHandle handle, @Nullable RunSource source) implements Started {}

    /**
     * It doesn't.
     *
     * @param why what happened, why, and what to do, in a sentence or two
     */
    record NotStarted(String why) implements Started {}
}
