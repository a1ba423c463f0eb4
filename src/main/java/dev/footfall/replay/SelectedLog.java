package dev.footfall.replay;

import dev.footfall.session.SessionSource;

/**
 * The part of a log that is played. Belongs to its {@link RecordedLog} and ends with it.
 *
 * @param log what it is a part of
 * @param options which part, and how
 * @param sessions those that have events in it, by the time of the first of these
 * @param starts when each starts
 * @param events how many events it has, all rounds together
 * @param lengthNanos from the first to the last event of one round, in the log's time after gaps
 *     were shortened
 */
public record SelectedLog(
        RecordedLog log,
        ReplayOptions options,
        SessionSource sessions,
        Starts starts,
        long events,
        long lengthNanos) {

    /** When sessions start. */
    @FunctionalInterface
    public interface Starts {
        /**
         * Nanoseconds after the first event that is played, in the log's time.
         *
         * @param session from 0, less than the number of sessions
         */
        long nanosOf(long session);
    }
}
