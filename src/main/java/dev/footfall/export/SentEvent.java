package dev.footfall.export;

import dev.footfall.event.EventBody;

import java.time.Instant;

/**
 * One event that was sent.
 *
 * @param sessionId whose it was
 * @param step its number within the session
 * @param at when it was due
 * @param body what was posted, without the run's mark
 */
public record SentEvent(String sessionId, int step, Instant at, EventBody body) {}
