package dev.footfall.session;

import java.util.List;

/**
 * One person's visit.
 *
 * @param index its number within the run, from 0
 * @param id the session id that its events carry
 * @param persona who this is: the script's or persona's name, or the log's for a replay
 * @param events in order of step; never empty
 */
public record Session(long index, String id, String persona, List<PlannedEvent> events) {

    /** Copies the events. */
    public Session {
        events = List.copyOf(events);
    }
}
