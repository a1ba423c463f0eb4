package dev.footfall.journal;

import dev.footfall.metrics.Counts;
import dev.footfall.metrics.LatencyScale;
import dev.footfall.metrics.MetricsSnapshot;
import dev.footfall.metrics.Percentiles;
import dev.footfall.metrics.Slice;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A record as the charts of a live run would have had it: slices of one second, or of so many that
 * there are at most {@link MetricsSnapshot#MAX_SLICES}. Percentiles are those of the whole slice.
 */
final class RecordedSlices {

    private static final long SECOND = 1_000_000_000;
    private static final String FELT = "greatest(done - sent, done - due)";

    private final Connection connection;
    private final long length;
    private final int count;
    private final Map<Count, long[]> counts = new EnumMap<>(Count.class);
    private final List<Map<Integer, Long>> statuses = new ArrayList<>();
    private final List<Map<String, Long>> types = new ArrayList<>();
    private final Percentiles[] service;
    private final Percentiles[] felt;
    private final int[][] feltBuckets;
    private final int[][] serviceBuckets;
    private final long[] people;

    /** What is counted by slice. */
    private enum Count {
        PLANNED,
        SENT,
        ACKNOWLEDGED,
        REFUSED,
        FAILED,
        NOT_SENT
    }

    private RecordedSlices(Connection connection, long durationNanos) {
        this.connection = connection;
        long each = SECOND;
        while (durationNanos / each >= MetricsSnapshot.MAX_SLICES) {
            each *= 2;
        }
        length = each;
        count = (int) (durationNanos / length) + 1;
        for (Count which : Count.values()) {
            counts.put(which, new long[count]);
        }
        service = new Percentiles[count];
        felt = new Percentiles[count];
        feltBuckets = new int[count][];
        serviceBuckets = new int[count][];
        people = new long[count + 1];
        for (int i = 0; i < count; i++) {
            statuses.add(new TreeMap<>());
            types.add(new TreeMap<>());
            service[i] = Percentiles.NONE;
            felt[i] = Percentiles.NONE;
        }
    }

    /** The slices of a run of this length, oldest first. */
    static List<Slice> of(Connection connection, long durationNanos) throws SQLException {
        RecordedSlices slices = new RecordedSlices(connection, Math.max(1, durationNanos));
        slices.count();
        slices.measure();
        slices.people();
        return slices.build(durationNanos);
    }

    @FunctionalInterface
    private interface Row {
        void read(int slice, ResultSet row) throws SQLException;
    }

    /** The first column is the slice; what was recorded later than the end goes into the last. */
    private void each(String query, Row row) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query.replace("$L", Long.toString(length)))) {
            while (rows.next()) {
                row.read(Math.clamp(rows.getLong(1), 0, count - 1), rows);
            }
        }
    }

    private void count() throws SQLException {
        each(
                "SELECT due // $L, count(*), count(*) FILTER (sent IS NULL) FROM latest GROUP BY 1",
                (i, row) -> {
                    add(Count.PLANNED, i, row.getLong(2));
                    add(Count.NOT_SENT, i, row.getLong(3));
                });
        each(
                "SELECT sent // $L, type, count(*) FROM latest WHERE sent IS NOT NULL"
                        + " GROUP BY 1, 2",
                (i, row) -> {
                    add(Count.SENT, i, row.getLong(3));
                    types.get(i).merge(String.valueOf(row.getString(2)), row.getLong(3), Long::sum);
                });
        each(
                "SELECT done // $L, kind, coalesce(status, 0), count(*) FROM latest"
                        + " WHERE done IS NOT NULL GROUP BY 1, 2, 3",
                (i, row) -> {
                    Count ended =
                            switch (OutcomeKind.of(String.valueOf(row.getString(2)))) {
                                case ACKNOWLEDGED -> Count.ACKNOWLEDGED;
                                case REFUSED -> Count.REFUSED;
                                case TIMED_OUT, UNREACHABLE -> Count.FAILED;
                                case NOT_SENT -> Count.NOT_SENT;
                            };
                    add(ended, i, row.getLong(4));
                    if (row.getInt(3) > 0) {
                        statuses.get(i).merge(row.getInt(3), row.getLong(4), Long::sum);
                    }
                });
    }

    private void add(Count which, int slice, long more) {
        Objects.requireNonNull(counts.get(which))[slice] += more;
    }

    private void measure() throws SQLException {
        each(
                "SELECT done // $L, count(*), "
                        + percentiles("done - sent")
                        + ", "
                        + percentiles(FELT)
                        + " FROM latest WHERE done IS NOT NULL GROUP BY 1",
                (i, row) -> {
                    service[i] = percentiles(row, 3);
                    felt[i] = percentiles(row, 11);
                });
        bucket(FELT, feltBuckets);
        bucket("done - sent", serviceBuckets);
    }

    private void bucket(String nanos, int[][] into) throws SQLException {
        each(
                "SELECT done // $L, ("
                        + nanos
                        + ") // 10000, count(*) FROM latest WHERE done IS NOT NULL GROUP BY 1, 2",
                (i, row) -> {
                    if (into[i] == null) {
                        into[i] = new int[LatencyScale.BUCKETS];
                    }
                    into[i][LatencyScale.bucketOf(row.getLong(2) / 100.0)] += row.getInt(3);
                });
    }

    private static String percentiles(String nanos) {
        StringBuilder list = new StringBuilder();
        for (String share : List.of("0.5", "0.9", "0.95", "0.99", "0.999")) {
            list.append("quantile_disc(").append(nanos).append(", ").append(share).append("), ");
        }
        return list + "max(%1$s), min(%1$s), avg(%1$s)".formatted(nanos);
    }

    private static Percentiles percentiles(ResultSet row, int from) throws SQLException {
        return new Percentiles(
                row.getLong(2),
                row.getLong(from) / 1e6,
                row.getLong(from + 1) / 1e6,
                row.getLong(from + 2) / 1e6,
                row.getLong(from + 3) / 1e6,
                row.getLong(from + 4) / 1e6,
                row.getLong(from + 5) / 1e6,
                row.getLong(from + 6) / 1e6,
                row.getDouble(from + 7) / 1e6);
    }

    /** A person is under way from the first event that is due to the last one's end. */
    private void people() throws SQLException {
        String visits =
                "(SELECT min(due) AS came, max(coalesce(done, due)) AS went FROM latest"
                        + " GROUP BY session)";
        each(
                "SELECT came // $L, count(*) FROM " + visits + " GROUP BY 1",
                (i, row) -> people[i] += row.getLong(2));
        each(
                "SELECT went // $L, count(*) FROM " + visits + " GROUP BY 1",
                (i, row) -> people[i] -= row.getLong(2));
    }

    private List<Slice> build(long durationNanos) {
        List<Slice> slices = new ArrayList<>();
        long active = 0;
        for (int i = 0; i < count; i++) {
            active += people[i];
            long start = i * length;
            slices.add(
                    new Slice(
                            start,
                            Math.max(1, Math.min(length, durationNanos - start)),
                            new Counts(
                                    of(Count.PLANNED, i),
                                    of(Count.SENT, i),
                                    of(Count.ACKNOWLEDGED, i),
                                    of(Count.REFUSED, i),
                                    of(Count.FAILED, i),
                                    of(Count.NOT_SENT, i)),
                            Map.copyOf(statuses.get(i)),
                            Map.copyOf(types.get(i)),
                            service[i],
                            felt[i],
                            list(feltBuckets[i]),
                            list(serviceBuckets[i]),
                            active));
        }
        return List.copyOf(slices);
    }

    private long of(Count which, int slice) {
        return Objects.requireNonNull(counts.get(which))[slice];
    }

    private static List<Integer> list(int @Nullable [] buckets) {
        if (buckets == null) {
            return Collections.emptyList();
        }
        List<Integer> list = new ArrayList<>(buckets.length);
        for (int bucket : buckets) {
            list.add(bucket);
        }
        return List.copyOf(list);
    }
}
