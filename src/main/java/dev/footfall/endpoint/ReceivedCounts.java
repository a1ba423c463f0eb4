package dev.footfall.endpoint;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an endpoint acknowledged so far; with a store, what stood in it before counts too.
 *
 * @param count all events
 * @param byType events by {@code event_type}; beyond some thousand different ones the rest stands
 *     under {@link Tally#OTHERS}
 * @param bySlug events by App; Apps without an event are absent
 * @param byTypeOfSlug events by type for each App
 * @param lost acknowledged events that could not be stored
 * @param answers answers by status, those of the interactions route only
 */
public record ReceivedCounts(
        long count,
        Map<String, Long> byType,
        Map<String, Long> bySlug,
        Map<String, Map<String, Long>> byTypeOfSlug,
        long lost,
        Map<Integer, Long> answers) {

    /** Copies the maps, in the order of their keys. */
    public ReceivedCounts {
        byType = sorted(byType);
        bySlug = sorted(bySlug);
        byTypeOfSlug = sorted(byTypeOfSlug);
        answers = sorted(answers);
    }

    private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
