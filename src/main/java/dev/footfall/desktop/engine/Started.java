package dev.footfall.desktop.engine;

import dev.footfall.run.RunHandle;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What became of a start. */
public sealed interface Started {

    /**
     * It runs.
     *
     * @param source where its record can be read; null when it keeps none
     * @param prediction click rates by position, from 0, that the scenario's knobs give; empty
     *     where nobody can tell
     * @param stories whether the scenario's stories hold, once the run is over; empty where none is
     *     told
     */
    record Running(
            RunHandle handle,
            @Nullable RunSource source,
            List<Double> prediction,
            CompletableFuture<List<StoryVerdict>> stories)
            implements Started {
        /** Copies the rates. */
        public Running {
            prediction = List.copyOf(prediction);
        }
    }

    /**
     * It doesn't.
     *
     * @param why what happened, why, and what to do, in a sentence or two
     */
    record NotStarted(String why) implements Started {}

    /** It doesn't, since {@link Engine#giveUp} was called: nothing was sent. */
    record GivenUp() implements Started {}
}
