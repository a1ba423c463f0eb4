package dev.footfall.metrics;

import java.util.List;
import java.util.SortedMap;

/**
 * The figures of a run at one moment. Immutable; published ten times a second; of bounded size
 * however long the run is.
 *
 * @param elapsedNanos since the run's start, wall time, pauses included
 * @param counts totals
 * @param statuses answers by HTTP status
 * @param reasons failed and unsent events by reason
 * @param eventsByType events sent, by event type
 * @param dispatchDelay due to sent, over the run
 * @param service sent to answered, over the run
 * @param felt due to answered, over the run
 * @param plannedPerSecond events that came due in the last second
 * @param sentPerSecond events sent in the last second
 * @param sessionsStarted people who have come
 * @param sessionsFinished people who have left
 * @param expectationsMet events that were answered with the status that their author expects
 * @param expectationsMissed events that were not
 * @param slices the run over time, oldest first
 * @param errors groups of errors, most frequent first
 * @param errorsUngrouped errors beyond the number of groups that are kept apart
 * @param clickRates what was clicked where
 * @param attempts what was posted again
 * @param bytes how much was posted and answered
 * @param types how events of each type were answered, in no order; of at most a few dozen types,
 *     further ones share an entry
 */
public record MetricsSnapshot(
        long elapsedNanos,
        Counts counts,
        SortedMap<Integer, Long> statuses,
        SortedMap<String, Long> reasons,
        SortedMap<String, Long> eventsByType,
        Percentiles dispatchDelay,
        Percentiles service,
        Percentiles felt,
        double plannedPerSecond,
        double sentPerSecond,
        long sessionsStarted,
        long sessionsFinished,
        long expectationsMet,
        long expectationsMissed,
        List<Slice> slices,
        List<ErrorGroup> errors,
        long errorsUngrouped,
        ClickRates clickRates,
        Attempts attempts,
        Bytes bytes,
        List<TypeFigures> types) {

    /** Where nobody measured types apart. */
    public MetricsSnapshot(
            long elapsedNanos,
            Counts counts,
            SortedMap<Integer, Long> statuses,
            SortedMap<String, Long> reasons,
            SortedMap<String, Long> eventsByType,
            Percentiles dispatchDelay,
            Percentiles service,
            Percentiles felt,
            double plannedPerSecond,
            double sentPerSecond,
            long sessionsStarted,
            long sessionsFinished,
            long expectationsMet,
            long expectationsMissed,
            List<Slice> slices,
            List<ErrorGroup> errors,
            long errorsUngrouped,
            ClickRates clickRates,
            Attempts attempts,
            Bytes bytes) {
        this(
                elapsedNanos,
                counts,
                statuses,
                reasons,
                eventsByType,
                dispatchDelay,
                service,
                felt,
                plannedPerSecond,
                sentPerSecond,
                sessionsStarted,
                sessionsFinished,
                expectationsMet,
                expectationsMissed,
                slices,
                errors,
                errorsUngrouped,
                clickRates,
                attempts,
                bytes,
                List.of());
    }

    /** Without retries, of a run whose bytes nobody counted. */
    public MetricsSnapshot(
            long elapsedNanos,
            Counts counts,
            SortedMap<Integer, Long> statuses,
            SortedMap<String, Long> reasons,
            SortedMap<String, Long> eventsByType,
            Percentiles dispatchDelay,
            Percentiles service,
            Percentiles felt,
            double plannedPerSecond,
            double sentPerSecond,
            long sessionsStarted,
            long sessionsFinished,
            long expectationsMet,
            long expectationsMissed,
            List<Slice> slices,
            List<ErrorGroup> errors,
            long errorsUngrouped,
            ClickRates clickRates) {
        this(
                elapsedNanos,
                counts,
                statuses,
                reasons,
                eventsByType,
                dispatchDelay,
                service,
                felt,
                plannedPerSecond,
                sentPerSecond,
                sessionsStarted,
                sessionsFinished,
                expectationsMet,
                expectationsMissed,
                slices,
                errors,
                errorsUngrouped,
                clickRates,
                Attempts.NONE,
                Bytes.UNKNOWN);
    }

    /** A run has at most this many slices. */
    public static final int MAX_SLICES = 600;

    /** People under way. */
    public long sessionsActive() {
        return sessionsStarted - sessionsFinished;
    }
}
