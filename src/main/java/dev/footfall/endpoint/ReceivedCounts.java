package dev.footfall.endpoint;

import java.util.Map;

/**
 * What an endpoint acknowledged so far.
 *
 * @param count all events
 * @param byType events by {@code event_type}
 * @param bySlug events by App
 * @param lost acknowledged events that could not be stored
 */
public record ReceivedCounts(
        long count, Map<String, Long> byType, Map<String, Long> bySlug, long lost) {

    /** Copies the maps. */
    public ReceivedCounts {
        byType = Map.copyOf(byType);
        bySlug = Map.copyOf(bySlug);
    }
}
