package dev.footfall.desktop;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.ClickRates;
import dev.footfall.metrics.Counts;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.run.Marker;
import dev.footfall.run.Phase;
import dev.footfall.run.RunIdentity;
import dev.footfall.run.RunSnapshot;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;

/** Runs that never happened, the same each time, for pictures and tests. */
public final class SampleRuns {

    /** When they all began. */
    public static final Instant START = Instant.parse("2026-11-24T10:38:00Z");

    private final Random random = new Random(42);
    private final double sliceSeconds;
    private final List<Slice> slices = new ArrayList<>();
    private final TreeMap<Integer, Long> statuses = new TreeMap<>();
    private final TreeMap<String, Long> types = new TreeMap<>();
    private long planned;
    private long sent;
    private long acknowledged;
    private long refused;
    private long failed;
    private double worst;

    private SampleRuns(double sliceSeconds) {
        this.sliceSeconds = sliceSeconds;
    }

    /** Has begun, nothing is due yet. */
    public static RunSnapshot idle() {
        return new SampleRuns(1).snapshot(Phase.RUNNING, 0, 0, List.of());
    }

    /** Five minutes, with a rate change, a server that stalls, and a few refused events. */
    public static RunSnapshot running() {
        SampleRuns run = new SampleRuns(1);
        for (int i = 0; i < 302; i++) {
            double rise = 1 / (1 + Math.exp(-(i - 105) / 14.0));
            double rate = 160 + 225 * rise + 22 * Math.sin(i / 38.0) * rise;
            boolean stall = i >= 211 && i < 230;
            run.slice(rate, stall ? 0.56 : 1, stall ? 30 : 1, stall ? 0.25 : 0.0002, 0.004);
        }
        return run.snapshot(
                Phase.RUNNING,
                0.62,
                138_000_000_000L,
                List.of(
                        new Marker(114_000_000_000L, "rate × 1.5"),
                        new Marker(211_000_000_000L, "fault: stall"),
                        new Marker(230_000_000_000L, "fault ends")));
    }

    /** Paused for a while, went on, and is paused again. */
    public static RunSnapshot paused() {
        SampleRuns run = new SampleRuns(1);
        for (int i = 0; i < 48; i++) {
            boolean still = (i >= 14 && i < 22) || i >= 43;
            run.slice(still ? 0 : 24, 1, 1, 0, still ? 0 : 0.01);
        }
        return run.snapshot(
                Phase.PAUSED,
                0.4,
                72_000_000_000L,
                List.of(
                        new Marker(14_000_000_000L, "pause"),
                        new Marker(22_000_000_000L, "resume"),
                        new Marker(43_000_000_000L, "pause")));
    }

    /** Twenty quiet seconds, as the first start without a display plays them. */
    public static RunSnapshot finished() {
        SampleRuns run = new SampleRuns(1);
        for (int i = 0; i < 20; i++) {
            run.slice(9 + 3 * Math.sin(i / 3.0), 1, 0.08, 0, 0);
        }
        return run.snapshot(Phase.FINISHED, 1, 0, List.of());
    }

    /** A server that refuses everything. */
    public static RunSnapshot allErrors() {
        SampleRuns run = new SampleRuns(1);
        for (int i = 0; i < 90; i++) {
            run.slice(120, 1, 2, 0.85, 0.15);
        }
        return run.snapshot(Phase.RUNNING, 0.5, 90_000_000_000L, List.of());
    }

    /** Ten hours in six hundred slices. */
    public static RunSnapshot tenHours() {
        SampleRuns run = new SampleRuns(60);
        for (int i = 0; i < 600; i++) {
            double rate = 2400 + 1500 * Math.sin(i / 95.0);
            boolean bad = (i >= 290 && i < 297) || (i >= 470 && i < 472);
            run.slice(
                    rate,
                    bad ? 0.8 : 1,
                    bad ? 14 : 1 + 0.4 * Math.sin(i / 60.0),
                    bad ? 0.04 : 0,
                    0.001);
        }
        return run.snapshot(Phase.RUNNING, 0.83, 7_200_000_000_000L, List.of());
    }

    /** A run that goes on, a tenth of a second a snapshot, its slices merged as the engine does. */
    public static final class Growing {
        private double sliceSeconds = 1;
        private int tick;
        private SampleRuns run = new SampleRuns(1);

        /** The next snapshot. */
        public RunSnapshot next() {
            tick++;
            if (tick % Math.round(10 * sliceSeconds) == 0) {
                run.slice(420 + 90 * Math.sin(tick / 900.0), 1, 1, 0.001, 0.004);
                if (run.slices.size() > MetricsSnapshot.MAX_SLICES) {
                    sliceSeconds *= 2;
                    run = new SampleRuns(sliceSeconds);
                    for (int i = 0; i < MetricsSnapshot.MAX_SLICES / 2; i++) {
                        run.slice(420, 1, 1, 0.001, 0.004);
                    }
                }
            }
            return run.snapshot(Phase.RUNNING, 0.5, 1_000_000_000L, List.of());
        }
    }

    /** All of them by name. */
    public static Map<String, RunSnapshot> all() {
        return new TreeMap<>(
                Map.of(
                        "idle", idle(),
                        "running", running(),
                        "paused", paused(),
                        "finished", finished(),
                        "all-errors", allErrors(),
                        "ten-hours", tenHours()));
    }

    private void slice(double rate, double share, double slow, double broken, double wrong) {
        long length = Math.round(sliceSeconds * 1e9);
        long due =
                Math.max(0, Math.round((rate + random.nextGaussian() * rate / 40) * sliceSeconds));
        long out = Math.round(due * share);
        long bad =
                Math.round(
                        out * broken + (broken > 0 && random.nextDouble() < out * broken ? 1 : 0));
        long unprocessable =
                wrong > 0 ? Math.min(out - bad, (long) (out * wrong + random.nextDouble())) : 0;
        long timedOut = slow > 10 ? Math.min(2, out - bad - unprocessable) : 0;
        long ok = out - bad - unprocessable - timedOut;
        planned += due;
        sent += out;
        acknowledged += ok;
        refused += bad + unprocessable;
        failed += timedOut;
        Map<Integer, Long> byStatus = new TreeMap<>();
        put(byStatus, 200, ok);
        put(byStatus, 503, bad);
        put(byStatus, 422, unprocessable);
        byStatus.forEach((k, v) -> statuses.merge(k, v, Long::sum));
        Map<String, Long> byType = new TreeMap<>();
        put(byType, "search", Math.round(out * 0.41));
        put(byType, "click", Math.round(out * 0.3));
        put(byType, "dwell", Math.round(out * 0.24));
        put(byType, "query_refinement", Math.round(out * 0.04));
        put(byType, "zero_results", Math.round(out * 0.01));
        byType.forEach((k, v) -> types.merge(k, v, Long::sum));
        double jitter = Math.exp(random.nextGaussian() * 0.12);
        long answered = out;
        Percentiles service =
                percentiles(answered, 6.2 * Math.sqrt(slow) * jitter, slow > 5 ? 2.2 : 1);
        Percentiles felt =
                slow > 5
                        ? percentiles(answered, 14 * slow * jitter, 1.5)
                        : percentiles(answered, 6.9 * Math.sqrt(slow) * jitter, 1.25);
        worst = Math.max(worst, felt.max());
        slices.add(
                new Slice(
                        length * slices.size(),
                        length,
                        new Counts(due, out, ok, bad + unprocessable, timedOut, 0),
                        byStatus,
                        byType,
                        service,
                        felt,
                        buckets(answered, felt),
                        buckets(answered, service),
                        Math.round(rate * 7.6)));
    }

    /** Searches are slower than what needs no index. */
    private List<TypeFigures> answered(Percentiles felt) {
        return types.entrySet().stream()
                .map(
                        type -> {
                            double times = type.getKey().equals("search") ? 1.1 : .7;
                            long n = type.getValue();
                            return new TypeFigures(
                                    type.getKey(),
                                    n,
                                    n / 60,
                                    new Percentiles(
                                            n,
                                            felt.p50() * times,
                                            felt.p90() * times,
                                            felt.p95() * times,
                                            felt.p99() * times,
                                            felt.p999() * times,
                                            felt.max() * times));
                        })
                .toList();
    }

    private Percentiles percentiles(long count, double median, double tail) {
        if (count == 0) {
            return Percentiles.NONE;
        }
        double noise = Math.exp(random.nextGaussian() * 0.08);
        return new Percentiles(
                count,
                median,
                median * (1 + 0.95 * tail),
                median * (1 + 1.4 * tail),
                median * (1 + 2.4 * tail * noise),
                median * (1 + 5 * tail * noise),
                median * (1 + 8 * tail * noise),
                median * .2,
                median * (1 + .3 * tail));
    }

    private List<Integer> buckets(long count, Percentiles felt) {
        if (count == 0) {
            return List.of();
        }
        Integer[] buckets = new Integer[LatencyScale.BUCKETS];
        Arrays.fill(buckets, 0);
        double sigma = Math.log(felt.p99() / felt.p50()) / 2.33;
        for (int i = 0; i < Math.min(count, 2000); i++) {
            double ms = felt.p50() * Math.exp(random.nextGaussian() * sigma);
            buckets[LatencyScale.bucketOf(ms)]++;
        }
        return List.of(buckets);
    }

    private static <K> void put(Map<K, Long> map, K key, long n) {
        if (n > 0) {
            map.put(key, n);
        }
    }

    private RunSnapshot snapshot(Phase phase, double progress, long left, List<Marker> markers) {
        long elapsed =
                slices.isEmpty()
                        ? 0
                        : slices.getLast().startNanos() + slices.getLast().lengthNanos();
        Percentiles service = over(Slice::service);
        Percentiles felt = over(Slice::felt);
        Slice last = slices.isEmpty() ? null : slices.getLast();
        long searches = types.getOrDefault("search", 0L) * 9 / 10;
        MetricsSnapshot metrics =
                new MetricsSnapshot(
                        elapsed,
                        new Counts(planned, sent, acknowledged, refused, failed, 0),
                        statuses,
                        failed > 0 ? new TreeMap<>(Map.of("timeout", failed)) : new TreeMap<>(),
                        types,
                        Percentiles.NONE,
                        service,
                        felt,
                        last == null ? 0 : last.perSecond(last.counts().planned()),
                        last == null ? 0 : last.perSecond(last.counts().sent()),
                        sent / 9,
                        phase.over()
                                ? sent / 9
                                : Math.max(
                                        0, sent / 9 - (last == null ? 0 : last.sessionsActive())),
                        0,
                        0,
                        List.copyOf(slices),
                        SampleErrors.of(statuses, failed, START, elapsed),
                        0,
                        new ClickRates(
                                searches, clicks(searches), types.getOrDefault("zero_results", 0L)),
                        Attempts.NONE,
                        new Bytes(sent * 297, acknowledged * 11 + refused * 160),
                        answered(felt));
        return new RunSnapshot(
                new RunIdentity(
                        "20261124T103800Z-a-day-at-the-store",
                        "A day at the store",
                        "store-day.yaml",
                        42,
                        URI.create("http://127.0.0.1:8123"),
                        "demo",
                        true,
                        START),
                phase,
                progress,
                left == 0 ? OptionalLong.empty() : OptionalLong.of(left),
                planned == 0
                        ? OptionalLong.empty()
                        : OptionalLong.of(Math.round(planned / Math.max(progress, 0.01))),
                1.5,
                markers,
                metrics);
    }

    private Percentiles over(Function<Slice, Percentiles> of) {
        List<Percentiles> all = slices.stream().map(of).filter(p -> p.count() > 0).toList();
        if (all.isEmpty()) {
            return Percentiles.NONE;
        }
        return new Percentiles(
                all.stream().mapToLong(Percentiles::count).sum(),
                all.stream().mapToDouble(Percentiles::p50).average().orElseThrow(),
                all.stream().mapToDouble(Percentiles::p90).average().orElseThrow(),
                all.stream().mapToDouble(Percentiles::p95).average().orElseThrow(),
                all.stream().mapToDouble(Percentiles::p99).average().orElseThrow(),
                worst,
                worst,
                all.stream().mapToDouble(Percentiles::min).min().orElseThrow(),
                all.stream().mapToDouble(Percentiles::mean).average().orElseThrow());
    }

    private static List<Long> clicks(long searches) {
        double[] rates = {.354, .297, .226, .151, .118, .082, .054, .047, .038, .031};
        return Arrays.stream(rates).mapToObj(r -> Math.round(r * searches)).toList();
    }
}
