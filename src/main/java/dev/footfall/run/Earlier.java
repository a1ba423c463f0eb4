package dev.footfall.run;

import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalTotals;
import dev.footfall.journal.RecordedSteps;

/**
 * What the earlier parts of a run have left for the part that plays the rest.
 *
 * @param settled events that are not played again: acknowledged, refused or failed, or over a cap
 * @param recorded all events that came due, as far as is known
 * @param cutOff events that were posted and whose answer a stop did not wait for
 * @param killed whether the last part died, so that its last second may not be recorded
 * @param playedNanos how long it was played
 */
public record Earlier(
        RecordedSteps settled,
        RecordedSteps recorded,
        RecordedSteps cutOff,
        boolean killed,
        long playedNanos) {

    /** Of a run that died before its record was begun. */
    public static Earlier unrecorded() {
        RecordedSteps none = RecordedSteps.none();
        return new Earlier(none, none, none, true, 0);
    }

    /** What a record says. */
    public static Earlier of(JournalReader record) {
        JournalTotals totals = record.totals();
        return new Earlier(
                record.settled(),
                record.recorded(),
                record.cutOff(),
                totals.cutShort(),
                totals.durationNanos());
    }

    /** How many events a second were recorded. */
    double perSecond() {
        return playedNanos == 0 ? 0 : recorded.size() * 1e9 / playedNanos;
    }
}
