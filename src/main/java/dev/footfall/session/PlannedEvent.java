package dev.footfall.session;

import dev.footfall.event.EventBody;

import org.jspecify.annotations.Nullable;

/**
 * One event of a session.
 *
 * @param step its number within the session, from 0, without gaps
 * @param offsetNanos when it happens after the session's start, in the person's time; never less
 *     than that of the step before
 * @param body what is posted
 * @param expectedStatus the HTTP status that the scenario's author expects; null where any
 *     acknowledgement will do and nothing is checked
 */
public record PlannedEvent(
        int step, long offsetNanos, EventBody body, @Nullable Integer expectedStatus) {}
