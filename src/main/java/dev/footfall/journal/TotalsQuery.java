package dev.footfall.journal;

import dev.footfall.metrics.Attempts;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.Counts;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds a record up. */
final class TotalsQuery {

    private static final String SUMS =
            """
            SELECT count(*), count(sent),
                count(*) FILTER (kind = 'acknowledged'),
                count(*) FILTER (kind = 'refused'),
                count(*) FILTER (kind IN ('timed out', 'unreachable')),
                count(*) FILTER (kind = 'not sent'),
                count(*) FILTER (expected = coalesce(status, 0)),
                count(*) FILTER (expected <> coalesce(status, 0)),
                coalesce(sum(retries), 0)::BIGINT, count(*) FILTER (retries > 0),
                count(*) FILTER (twice),
                coalesce(sum(bytes_sent), 0)::BIGINT, coalesce(sum(bytes_received), 0)::BIGINT,
                count(*) FILTER (bytes_sent IS NULL)
            FROM latest
            """;

    private static final String PARTS =
            """
            SELECT epoch_us(min(started_at)), max(part), coalesce(sum(lost), 0)::BIGINT,
                arg_max(ended, part),
                sum(greatest(0, coalesce(ended_nanos, last, offset_nanos) - offset_nanos))::BIGINT,
                max(nullif(because, '')), arg_max(ended IS NULL, part)
            FROM parts LEFT JOIN
                (SELECT part, max(coalesce(done, due)) AS last FROM outcomes GROUP BY part)
                USING (part)
            """;

    private TotalsQuery() {}

    static JournalTotals run(Connection connection) throws SQLException {
        try (Statement sums = connection.createStatement();
                Statement parts = connection.createStatement();
                ResultSet sum = sums.executeQuery(SUMS);
                ResultSet part = parts.executeQuery(PARTS)) {
            sum.next();
            part.next();
            boolean cutShort = part.getBoolean(7);
            return new JournalTotals(
                    Instant.EPOCH.plus(part.getLong(1), ChronoUnit.MICROS),
                    part.getLong(5),
                    part.getInt(2),
                    cutShort ? null : part.getString(4),
                    part.getLong(3),
                    part.getString(6),
                    new Counts(
                            sum.getLong(1),
                            sum.getLong(2),
                            sum.getLong(3),
                            sum.getLong(4),
                            sum.getLong(5),
                            sum.getLong(6)),
                    statuses(connection),
                    tally(connection, "reason", "reason IS NOT NULL"),
                    tally(connection, "type", "sent IS NOT NULL"),
                    sum.getLong(7),
                    sum.getLong(8),
                    new Attempts(sum.getLong(10), sum.getLong(9), sum.getLong(11), 0),
                    sum.getLong(14) > 0
                            ? Bytes.UNKNOWN
                            : new Bytes(sum.getLong(12), sum.getLong(13)));
        }
    }

    private static SortedMap<Integer, Long> statuses(Connection connection) throws SQLException {
        SortedMap<Integer, Long> statuses = new TreeMap<>();
        for (var entry : tally(connection, "status", "status IS NOT NULL").entrySet()) {
            statuses.put(Integer.valueOf(entry.getKey()), entry.getValue());
        }
        return statuses;
    }

    private static SortedMap<String, Long> tally(Connection connection, String column, String where)
            throws SQLException {
        SortedMap<String, Long> tally = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery(
                                "SELECT %s, count(*) FROM latest WHERE %s GROUP BY 1"
                                        .formatted(column, where))) {
            while (rows.next()) {
                @Nullable String key = rows.getString(1);
                if (key != null) {
                    tally.put(key, rows.getLong(2));
                }
            }
        }
        return tally;
    }
}
