package dev.footfall.replay;

import dev.footfall.event.EventBody;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * A log's columns, and what becomes of its first 1,000 records when it is read in a certain way.
 *
 * @param format what it was found to be
 * @param columns the names in a table's header, or those of the fields of JSON lines; empty where
 *     there is nothing to choose from, since the format says what is what
 * @param used what feeds each field of {@link #FIELDS}: a column's name, or a fixed text after a
 *     {@code =}; fields that nothing feeds are absent
 * @param first the first events by their time, at most five
 * @param counts what becomes of the records; none where there are problems
 * @param remarks what is put right or decided by a rule, and for how many records
 * @param problems what keeps the columns from being used so; empty for nothing
 */
public record LogSample(
        LogFormat format,
        List<String> columns,
        Map<String, String> used,
        List<Event> first,
        ReplayCounts counts,
        SortedMap<String, Long> remarks,
        List<LogProblem> problems) {

    /** The fields that columns can feed, the most telling first; {@code timestamp} is the time. */
    public static final List<String> FIELDS =
            List.of(
                    "event_type",
                    "session_id",
                    "timestamp",
                    "query",
                    "document_id",
                    "position",
                    "result_count",
                    "latency_ms",
                    "dwell_ms");

    /** How many records are looked at. */
    public static final int RECORDS = FirstRecords.MOST;

    private static final Set<String> FOR_WANT_OF_A_COLUMN =
            Set.of(
                    SkipLog.NO_TIMESTAMP,
                    SkipLog.BAD_TIMESTAMP,
                    SkipLog.NOT_AN_EVENT,
                    SkipLog.NO_TYPE);

    /**
     * An event as it would be posted, but for the run's mark.
     *
     * @param at when it happened; counted from 1970 in a log without times
     */
    public record Event(Instant at, EventBody body) {}

    /** Copies the collections. */
    public LogSample {
        columns = List.copyOf(columns);
        used = Collections.unmodifiableMap(new LinkedHashMap<>(used));
        first = List.copyOf(first);
        problems = List.copyOf(problems);
    }

    /** Whether other columns may make more of this log than these do. */
    public boolean doubtful() {
        return !columns.isEmpty() && (!problems.isEmpty() || doubtful(counts));
    }

    /** Whether nine in ten records are left out for reasons that lie in the choice of columns. */
    public static boolean doubtful(ReplayCounts counts) {
        long wanting =
                counts.skipped().entrySet().stream()
                        .filter(reason -> FOR_WANT_OF_A_COLUMN.contains(reason.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
        return counts.records() > 0 && wanting >= 0.9 * counts.records();
    }
}
