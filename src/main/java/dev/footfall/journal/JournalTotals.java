package dev.footfall.journal;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a record adds up to. An event that was played again after a resume counts once, as it ended
 * last.
 *
 * @param startedAt wall clock of the first part's start
 * @param durationNanos of all parts together; a part is as long as from its start to its end mark,
 *     or to its last outcome where there is none
 * @param parts how often the run was begun: 1, and 1 more for each resume
 * @param ended {@code finished} or {@code stopped}; null when the last part was cut short
 * @param lost outcomes that the record knows it lost
 * @param because why; null for none
 * @param counts where the events ended; those that were under way when a run died are not in it
 * @param statuses answers by HTTP status
 * @param reasons failed and unsent events by reason
 * @param eventsByType events sent, by event type
 * @param expectationsMet events answered with the status that their author expects
 * @param expectationsMissed events that were not
 * @param attempts what was posted again; how often a {@code Retry-After} was seen is not recorded
 * @param bytes how much was posted and answered; not known as soon as a part's version did not
 *     count
 */
public record JournalTotals(
        Instant startedAt,
        long durationNanos,
        int parts,
        @Nullable String ended,
        long lost,
        @Nullable String because,
        Counts counts,
        SortedMap<Integer, Long> statuses,
        SortedMap<String, Long> reasons,
        SortedMap<String, Long> eventsByType,
        long expectationsMet,
        long expectationsMissed,
        Attempts attempts,
        Bytes bytes) {

    /** Copies the maps. */
    public JournalTotals {
        statuses = Collections.unmodifiableSortedMap(new TreeMap<>(statuses));
        reasons = Collections.unmodifiableSortedMap(new TreeMap<>(reasons));
        eventsByType = Collections.unmodifiableSortedMap(new TreeMap<>(eventsByType));
    }

    /** Whether the run died before it could mark its end. */
    public boolean cutShort() {
        return ended == null;
    }
}
