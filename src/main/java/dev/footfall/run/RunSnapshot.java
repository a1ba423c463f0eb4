package dev.footfall.run;

import dev.footfall.metrics.MetricsSnapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * A run at one moment: all that a face shows. Immutable.
 *
 * @param progress the share of the plan that came due, 0 to 1; negative when there is no end
 * @param leftNanos wall time left at the present rate; empty when unknown or endless
 * @param plannedTotal how many events the whole plan has; empty while that is not known
 * @param rateFactor the steered rate, 0 to 10, 1 as planned
 * @param verdicts what is to be said about it
 */
public record RunSnapshot(
        RunIdentity identity,
        Phase phase,
        double progress,
        OptionalLong leftNanos,
        OptionalLong plannedTotal,
        double rateFactor,
        List<Marker> markers,
        MetricsSnapshot metrics,
        Verdicts verdicts) {

    /** With nothing to say. */
    public RunSnapshot(
            RunIdentity identity,
            Phase phase,
            double progress,
            OptionalLong leftNanos,
            OptionalLong plannedTotal,
            double rateFactor,
            List<Marker> markers,
            MetricsSnapshot metrics) {
        this(
                identity,
                phase,
                progress,
                leftNanos,
                plannedTotal,
                rateFactor,
                markers,
                metrics,
                Verdicts.NONE);
    }

    /** The same with further marks, each in its place. */
    public RunSnapshot withMarkers(List<Marker> more) {
        if (more.isEmpty()) {
            return this;
        }
        List<Marker> all = new ArrayList<>(markers);
        all.addAll(more);
        all.sort(Comparator.comparingLong(Marker::atNanos));
        return new RunSnapshot(
                identity,
                phase,
                progress,
                leftNanos,
                plannedTotal,
                rateFactor,
                List.copyOf(all),
                metrics,
                verdicts);
    }
}
