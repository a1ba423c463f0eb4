package dev.footfall.report;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.Judgement;
import dev.footfall.run.Phase;
import dev.footfall.run.Run;
import dev.footfall.run.RunSnapshot;

import java.util.List;

/** Whether a run that came to its end went well; both faces ask here. */
public final class RunVerdict {

    private RunVerdict() {}

    /**
     * Whether something went wrong: nothing that was planned was answered (a shard may have nothing
     * to play), an expectation was missed, a threshold held, or the run ended early since one did
     * or since its record could not be written.
     */
    public static boolean failed(RunSnapshot end, List<Judgement> judgements) {
        return gaveUp(end)
                || failed(
                        end.metrics().counts(),
                        end.phase() == Phase.FINISHED,
                        end.metrics().expectationsMissed(),
                        judgements);
    }

    /**
     * Whether the run ended itself early: a threshold held for too long, or its record could not be
     * written. Nobody stopped it then.
     */
    public static boolean gaveUp(RunSnapshot end) {
        return end.verdicts().abortedBy() != null
                || end.markers().stream().anyMatch(m -> m.word().equals(Run.RECORD_FAILED));
    }

    static boolean failed(
            Counts counts, boolean finished, long expectationsMissed, List<Judgement> judgements) {
        boolean nothingToPlay = finished && counts.planned() == 0;
        return (counts.acknowledged() + counts.refused() == 0 && !nothingToPlay)
                || expectationsMissed > 0
                || judgements.stream().anyMatch(Judgement::held);
    }
}
