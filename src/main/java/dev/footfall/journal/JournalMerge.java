package dev.footfall.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Puts the records of a run's shards into one. Times are moved so that each shard begins as much
 * later than the first as it did by the wall clock; latencies, being differences, stay as they are.
 */
public final class JournalMerge {

    private static final String COPY_ROWS =
            """
            INSERT INTO outcomes BY NAME
            SELECT * REPLACE (1 AS part, due + ? AS due, sent + ? AS sent, done + ? AS done)
            FROM shard.outcomes
            QUALIFY row_number() OVER (PARTITION BY session, step ORDER BY part DESC) = 1
            """;

    private static final String COPY_PART =
            """
            INSERT INTO parts SELECT ?, min(started_at), 0,
                CASE WHEN bool_or(ended IS NULL AND part = (SELECT max(part) FROM shard.parts))
                    THEN NULL ELSE arg_max(ended, part) END,
                max(ended_nanos) + ?, coalesce(sum(lost), 0)::BIGINT, max(nullif(because, ''))
            FROM shard.parts
            """;

    /**
     * One part in all: cut short when any shard was, stopped when any was, as long as the longest.
     */
    private static final String JOIN_PARTS =
            """
            CREATE OR REPLACE TABLE parts AS SELECT 1 AS part, min(started_at) AS started_at,
                0::BIGINT AS offset_nanos,
                CASE WHEN bool_or(ended IS NULL) THEN NULL
                    WHEN bool_or(ended <> 'finished') THEN 'stopped' ELSE 'finished' END AS ended,
                max(ended_nanos) AS ended_nanos, sum(lost)::BIGINT AS lost, max(because) AS because
            FROM parts
            """;

    private JournalMerge() {}

    /**
     * Why these records are not shards of one run: each that cannot be read, and each event that is
     * in more than one of them.
     */
    public static List<String> problems(List<Path> shards) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Path shard : shards) {
            try (JournalReader readable = JournalReader.open(shard)) {
                readable.totals();
            } catch (IOException unreadable) {
                problems.add(String.valueOf(unreadable.getMessage()));
            }
        }
        if (problems.isEmpty()) {
            problems.addAll(overlaps(shards));
        }
        return problems;
    }

    private static List<String> overlaps(List<Path> shards) throws IOException {
        List<String> overlaps = new ArrayList<>();
        try (Connection memory = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = memory.createStatement()) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < shards.size(); i++) {
                attach(sql, shards.get(i), "shard" + i);
                all.append(i == 0 ? "" : " UNION ALL ")
                        .append("SELECT DISTINCT session, step, ")
                        .append(i)
                        .append(" AS shard FROM shard")
                        .append(i)
                        .append(".outcomes");
            }
            try (ResultSet twice =
                    sql.executeQuery(
                            "SELECT a, b, min(session), count(*) FROM (SELECT session, min(shard)"
                                    + " AS a, max(shard) AS b FROM ("
                                    + all
                                    + ") GROUP BY session, step HAVING count(*) > 1)"
                                    + " GROUP BY a, b ORDER BY a, b")) {
                while (twice.next()) {
                    overlaps.add(
                            "%s and %s share %,d events, the first in session %d: expected each in one shard"
                                    .formatted(
                                            shards.get(twice.getInt(1)),
                                            shards.get(twice.getInt(2)),
                                            twice.getLong(4),
                                            twice.getLong(3)));
                }
            }
        } catch (SQLException trouble) {
            throw new IOException(
                    "the records cannot be compared: " + trouble.getMessage(), trouble);
        }
        return overlaps;
    }

    /**
     * Writes one record into {@code out}, which has none yet.
     *
     * @param shards run directories without {@link #problems}
     * @throws IOException when {@code out} cannot be written
     */
    public static void merge(List<Path> shards, Path out) throws IOException {
        Path file = out.resolve(Journal.FILE);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement sql = connection.createStatement()) {
            sql.execute(OutcomeTable.CREATE);
            sql.execute(JournalStore.PARTS);
            sql.execute(JournalStore.STEERING);
            long first = Long.MAX_VALUE;
            for (Path shard : shards) {
                first = Math.min(first, startMicros(sql, shard));
            }
            for (int i = 0; i < shards.size(); i++) {
                long later = (startMicros(sql, shards.get(i)) - first) * 1_000;
                attach(sql, shards.get(i), "shard");
                copy(connection, i + 1, later);
                sql.execute("DETACH shard");
            }
            sql.execute(JOIN_PARTS);
        } catch (SQLException trouble) {
            throw new IOException(JournalTrouble.because(file, trouble), trouble);
        }
    }

    private static final String COPY_MARKS =
            "INSERT INTO steering SELECT 1, at_nanos + ?, word FROM shard.steering";

    private static void copy(Connection connection, int number, long laterNanos)
            throws SQLException {
        try (PreparedStatement rows = connection.prepareStatement(COPY_ROWS);
                PreparedStatement part = connection.prepareStatement(COPY_PART)) {
            rows.setLong(1, laterNanos);
            rows.setLong(2, laterNanos);
            rows.setLong(3, laterNanos);
            rows.execute();
            part.setInt(1, number);
            part.setLong(2, laterNanos);
            part.execute();
        }
        if (!RecordFile.knowsSteering(connection, "shard")) {
            return;
        }
        try (PreparedStatement marks = connection.prepareStatement(COPY_MARKS)) {
            marks.setLong(1, laterNanos);
            marks.execute();
        }
    }

    private static long startMicros(Statement sql, Path shard) throws SQLException {
        attach(sql, shard, "shard");
        try (ResultSet start =
                sql.executeQuery("SELECT epoch_us(min(started_at)) FROM shard.parts")) {
            start.next();
            return start.getLong(1);
        } finally {
            sql.execute("DETACH shard");
        }
    }

    private static void attach(Statement sql, Path shard, String as) throws SQLException {
        String file = shard.resolve(Journal.FILE).toString().replace("'", "''");
        sql.execute("ATTACH '" + file + "' AS " + as + " (READ_ONLY)");
    }
}
