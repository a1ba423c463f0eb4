package dev.footfall.endpoint;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts what is acknowledged. Any thread. */
final class Tally {
    private final LongAdder count = new LongAdder();
    private final ConcurrentHashMap<String, LongAdder> byType = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<String, LongAdder> bySlug = new ConcurrentHashMap<>();

    void add(String slug, String type) {
        count.increment();
        byType.computeIfAbsent(type, _ -> new LongAdder()).increment();
        bySlug.computeIfAbsent(slug, _ -> new LongAdder()).increment();
    }

    ReceivedCounts counts() {
        return new ReceivedCounts(count.sum(), plain(byType), plain(bySlug), 0);
    }

    private static Map<String, Long> plain(Map<String, LongAdder> adders) {
        return adders.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().sum()));
    }
}
