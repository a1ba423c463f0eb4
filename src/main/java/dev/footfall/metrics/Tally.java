package dev.footfall.metrics;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Counts by name. Bounded: beyond so many names, further ones share one, since names come from what
 * others wrote.
 */
final class Tally<K extends Comparable<K>> {

    private final ConcurrentHashMap<K, LongAdder> counts = new ConcurrentHashMap<>();
    private final int most;
    private final K others;

    Tally(int most, K others) {
        this.most = most;
        this.others = others;
    }

    void add(K name) {
        LongAdder known = counts.get(name);
        if (known == null) {
            K kept = counts.size() < most ? name : others;
            known = counts.computeIfAbsent(kept, _ -> new LongAdder());
        }
        known.increment();
    }

    SortedMap<K, Long> now() {
        TreeMap<K, Long> now = new TreeMap<>(Comparator.naturalOrder());
        counts.forEach((name, count) -> now.put(name, count.sum()));
        return now;
    }
}
