package dev.footfall.endpoint;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** Counts what is acknowledged, in a bounded number of counters. Any thread. */
final class Tally {
    /** Counts the types for which there is no room. */
    static final String OTHERS = "(others)";

    private static final int MOST_TYPES = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int STATUSES = 600;

    private final ConcurrentHashMap<String, ConcurrentHashMap<String, LongAdder>> slugs =
            new ConcurrentHashMap<>();
    private final AtomicLongArray answers = new AtomicLongArray(STATUSES);
    private final LongAdder lost = new LongAdder();

    /** Counts one event, or several that stood in the store before. */
    void add(String slug, String type, long events) {
        ConcurrentHashMap<String, LongAdder> types = slugs.get(slug);
        if (types == null) {
            types = slugs.computeIfAbsent(slug, _ -> new ConcurrentHashMap<>());
        }
        LongAdder counter = types.get(type);
        if (counter == null) {
            counter = types.computeIfAbsent(name(types, type), _ -> new LongAdder());
        }
        counter.add(events);
    }

    private static String name(Map<String, LongAdder> types, String type) {
        if (types.size() >= MOST_TYPES) {
            return OTHERS;
        }
        return type.length() <= LONGEST_NAME ? type : type.substring(0, LONGEST_NAME) + "…";
    }

    /** Counts an answer on the interactions route. */
    void answered(int status) {
        answers.incrementAndGet(status);
    }

    /** Counts an event that was acknowledged and then not stored. */
    void lose() {
        lost.increment();
    }

    /**
     * The counts now.
     *
     * @param lostInStore what the store lost by itself
     */
    ReceivedCounts counts(long lostInStore) {
        long count = 0;
        Map<String, Long> byType = new TreeMap<>();
        Map<String, Long> bySlug = new TreeMap<>();
        Map<String, Map<String, Long>> byTypeOfSlug = new TreeMap<>();
        for (var slug : slugs.entrySet()) {
            long ofSlug = 0;
            Map<String, Long> types = new TreeMap<>();
            for (var type : slug.getValue().entrySet()) {
                long events = type.getValue().sum();
                types.put(type.getKey(), events);
                byType.merge(type.getKey(), events, Long::sum);
                ofSlug += events;
            }
            count += ofSlug;
            bySlug.put(slug.getKey(), ofSlug);
            byTypeOfSlug.put(slug.getKey(), types);
        }
        return new ReceivedCounts(
                count, byType, bySlug, byTypeOfSlug, lost.sum() + lostInStore, byStatus());
    }

    private Map<Integer, Long> byStatus() {
        Map<Integer, Long> byStatus = new TreeMap<>();
        for (int status = 0; status < STATUSES; status++) {
            long count = answers.get(status);
            if (count > 0) {
                byStatus.put(status, count);
            }
        }
        return byStatus;
    }
}
