package dev.footfall.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The run over time, of bounded length: see {@link Slice}. Used by one thread. */
final class Slices {

    private static final long SECOND = 1_000_000_000;

    private final List<Slice> closed = new ArrayList<>();
    private long length = SECOND;

    /** How long a slice is at present. */
    long length() {
        return length;
    }

    void close(Slice slice) {
        closed.add(slice);
        if (closed.size() >= MetricsSnapshot.MAX_SLICES) {
            halve();
        }
    }

    /** All closed slices and the one under way. */
    List<Slice> with(Slice growing) {
        List<Slice> all = new ArrayList<>(closed.size() + 1);
        all.addAll(closed);
        if (growing.lengthNanos() > 0) {
            all.add(growing);
        }
        return List.copyOf(all);
    }

    private void halve() {
        List<Slice> half = new ArrayList<>(closed.size() / 2 + 1);
        for (int i = 0; i < closed.size(); i += 2) {
            half.add(
                    i + 1 < closed.size()
                            ? merged(closed.get(i), closed.get(i + 1))
                            : closed.get(i));
        }
        closed.clear();
        closed.addAll(half);
        length *= 2;
    }

    static Slice merged(Slice a, Slice b) {
        return new Slice(
                a.startNanos(),
                a.lengthNanos() + b.lengthNanos(),
                a.counts().plus(b.counts()),
                sum(a.byStatus(), b.byStatus()),
                sum(a.byType(), b.byType()),
                worse(a.service(), b.service()),
                worse(a.felt(), b.felt()),
                sum(a.feltBuckets(), b.feltBuckets()),
                sum(a.serviceBuckets(), b.serviceBuckets()),
                Math.max(a.sessionsActive(), b.sessionsActive()));
    }

    private static <K> Map<K, Long> sum(Map<K, Long> a, Map<K, Long> b) {
        Map<K, Long> sum = new TreeMap<>(a);
        b.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return Map.copyOf(sum);
    }

    private static List<Integer> sum(List<Integer> a, List<Integer> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isEmpty() ? b : a;
        }
        List<Integer> sum = new ArrayList<>(a.size());
        for (int i = 0; i < a.size(); i++) {
            sum.add(a.get(i) + b.get(i));
        }
        return List.copyOf(sum);
    }

    private static double least(Percentiles a, Percentiles b) {
        if (a.count() == 0 || b.count() == 0) {
            return a.count() == 0 ? b.min() : a.min();
        }
        return Math.min(a.min(), b.min());
    }

    private static double mean(Percentiles a, Percentiles b) {
        long count = a.count() + b.count();
        return count == 0 ? 0 : (a.mean() * a.count() + b.mean() * b.count()) / count;
    }

    private static Percentiles worse(Percentiles a, Percentiles b) {
        return new Percentiles(
                a.count() + b.count(),
                Math.max(a.p50(), b.p50()),
                Math.max(a.p90(), b.p90()),
                Math.max(a.p95(), b.p95()),
                Math.max(a.p99(), b.p99()),
                Math.max(a.p999(), b.p999()),
                Math.max(a.max(), b.max()),
                least(a, b),
                mean(a, b));
    }
}
