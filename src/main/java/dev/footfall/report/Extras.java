package dev.footfall.report;

import dev.footfall.metrics.Bytes;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.function.Consumer;

/**
 * What only some runs have.
 *
 * @param generatorLimits what on our side, rather than the server, shaped the figures; empty when
 *     nothing did
 * @param replay what became of the log; null unless a log was replayed
 * @param record what the durable record says of itself; null where none was kept
 * @param received how many events the endpoint inside this process counted, over all its runs; null
 *     where the run was sent elsewhere
 * @param conduct how it was steered, and what was posted again
 * @param stories every story's verdict, in the scenario's order; empty where none is told
 * @param bytes how much was posted and answered
 */
public record Extras(
        List<String> generatorLimits,
        @Nullable ReplayCounts replay,
        Summary.@Nullable RecordCounts record,
        @Nullable Long received,
        Conduct conduct,
        List<StoryVerdict> stories,
        Bytes bytes) {

    /** Nothing beside the figures. */
    public static final Extras NONE =
            new Extras(List.of(), null, null, null, Conduct.PLAIN, List.of(), Bytes.UNKNOWN);

    /** Copies the lists. */
    public Extras {
        generatorLimits = List.copyOf(generatorLimits);
        stories = List.copyOf(stories);
    }

    /** The same, but for what is changed. */
    Extras but(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return new Extras(
                draft.generatorLimits,
                draft.replay,
                draft.record,
                draft.received,
                draft.conduct,
                draft.stories,
                draft.bytes);
    }

    /** The parts, to be put differently. */
    static final class Draft {
        List<String> generatorLimits;
        @Nullable ReplayCounts replay;
        Summary.@Nullable RecordCounts record;
        @Nullable Long received;
        Conduct conduct;
        List<StoryVerdict> stories;
        Bytes bytes;

        private Draft(Extras from) {
            generatorLimits = from.generatorLimits;
            replay = from.replay;
            record = from.record;
            received = from.received;
            conduct = from.conduct;
            stories = from.stories;
            bytes = from.bytes;
        }
    }
}
