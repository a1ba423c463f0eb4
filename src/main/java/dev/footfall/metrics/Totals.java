package dev.footfall.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a run's totals stand at a moment.
 *
 * @param atNanos the moment, after the run's start
 * @param counts events by what came of them
 * @param statuses answers by HTTP status
 * @param types sent events by type
 */
record Totals(
        long atNanos,
        Counts counts,
        SortedMap<Integer, Long> statuses,
        SortedMap<String, Long> types) {

    /** Nothing yet. */
    static final Totals NONE = new Totals(0, Counts.NONE, new TreeMap<>(), new TreeMap<>());

    /**
     * What came since.
     *
     * @param then an earlier moment
     * @param service service times since then
     * @param felt felt times since then
     * @param active people under way
     */
    Slice since(Totals then, LatencyRecorder service, LatencyRecorder felt, long active) {
        return new Slice(
                then.atNanos,
                atNanos - then.atNanos,
                counts.minus(then.counts),
                difference(statuses, then.statuses),
                difference(types, then.types),
                service.ofSlice(),
                felt.ofSlice(),
                list(felt.bucketsOfSlice()),
                list(service.bucketsOfSlice()),
                active);
    }

    private static List<Integer> list(int[] buckets) {
        List<Integer> list = new ArrayList<>(buckets.length);
        for (int count : buckets) {
            list.add(count);
        }
        return List.copyOf(list);
    }

    private static <K> Map<K, Long> difference(Map<K, Long> now, Map<K, Long> then) {
        Map<K, Long> difference = new TreeMap<>();
        now.forEach(
                (key, count) -> {
                    long more = count - then.getOrDefault(key, 0L);
                    if (more > 0) {
                        difference.put(key, more);
                    }
                });
        return Map.copyOf(difference);
    }
}
