package dev.footfall.report;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a recorded log. Nothing is lost silently: {@code records = events + the sum of
 * skipped}.
 *
 * @param records records read
 * @param events records that became an event
 * @param skipped records that did not, by reason: {@code no timestamp}
 */
public record ReplayCounts(long records, long events, SortedMap<String, Long> skipped) {

    /** Copies the map. */
    public ReplayCounts {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
    }
}
