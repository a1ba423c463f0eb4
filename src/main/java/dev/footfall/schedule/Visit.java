package dev.footfall.schedule;

import dev.footfall.session.Session;

/**
 * A session that has its place in the run.
 *
 * @param session who and what
 * @param startNanos when it starts, in the people's time after the run's start
 * @param events how many of its events lie within the run's duration; the rest is not planned
 */
public record Visit(Session session, long startNanos, int events) {

    /** When the event with this step happens, in the people's time after the run's start. */
    public long atNanos(int step) {
        return startNanos + session.events().get(step).offsetNanos();
    }
}
