package dev.footfall.replay;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a log's records: {@code records = events + sum of skipped}, always.
 *
 * @param records how many records the log has
 * @param events how many of them are replayed
 * @param skipped how many are not, by reason
 */
public record ReplayCounts(long records, long events, SortedMap<String, Long> skipped) {

    /**
     * Copies the reasons.
     *
     * @throws IllegalArgumentException when the counts do not add up
     */
    public ReplayCounts {
        skipped = Collections.unmodifiableSortedMap(new TreeMap<>(skipped));
        long sum = skipped.values().stream().mapToLong(Long::longValue).sum();
        if (records != events + sum) {
            throw new IllegalArgumentException(
                    records + " records are not " + events + " events + " + sum + " skipped");
        }
    }
}
