package dev.footfall.journal;

import dev.footfall.metrics.LatencyHistogram;
import dev.footfall.outcome.Outcome;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Reads the record of a run that is over, in whatever way it ended. Changes nothing. One thread at
 * a time. A file that turns out to be damaged while it is read is an {@link UncheckedIOException}.
 */
public final class JournalReader implements AutoCloseable {

    /** After a resume, an event may be recorded twice: the later part wins. */
    private static final String ONE_EACH =
            "QUALIFY row_number() OVER (PARTITION BY session, step ORDER BY part DESC) = 1";

    private final Path file;
    private final Connection connection;

    private JournalReader(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /**
     * Opens a run's record.
     *
     * @param dir the run directory
     * @throws IOException when there is none, when it is damaged, or when a run still writes it;
     *     the message says which
     */
    public static JournalReader open(Path dir) throws IOException {
        Path file = dir.resolve(Journal.FILE);
        if (!Files.isRegularFile(file)) {
            throw new IOException(
                    "no record in "
                            + dir
                            + ": expected a run directory that holds "
                            + Journal.FILE);
        }
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file, readOnly);
            try (Statement sql = connection.createStatement()) {
                String each = parts(sql) > 1 ? ONE_EACH : "";
                sql.execute("CREATE TEMP VIEW latest AS SELECT * FROM outcomes " + each);
                return new JournalReader(file, connection);
            } catch (SQLException trouble) {
                connection.close();
                throw trouble;
            }
        } catch (SQLException trouble) {
            throw unreadable(file, trouble);
        }
    }

    private static int parts(Statement sql) throws SQLException {
        try (ResultSet parts = sql.executeQuery("SELECT coalesce(max(part), 0) FROM parts")) {
            parts.next();
            int count = parts.getInt(1);
            if (count == 0) {
                throw new SQLException("it holds no run");
            }
            return count;
        }
    }

    private static IOException unreadable(Path file, SQLException trouble) {
        String said = String.valueOf(trouble.getMessage());
        boolean inUse = said.contains("lock") || said.contains("different configuration");
        return new IOException(
                inUse
                        ? file + " is still being written by a run: wait for its end"
                        : file + " cannot be read: " + said.lines().findFirst().orElse("unknown"),
                trouble);
    }

    /** What the record adds up to. */
    public JournalTotals totals() {
        return read(TotalsQuery::run);
    }

    /** The latencies of every event that was sent, exactly as they were counted live. */
    public Latencies latencies() {
        return read(
                sql -> {
                    Latencies latencies = Latencies.none();
                    count(sql, "greatest(0, sent - due)", latencies.dispatchDelay());
                    count(sql, "done - sent", latencies.service());
                    count(sql, "greatest(done - sent, done - due)", latencies.felt());
                    return latencies;
                });
    }

    private static void count(Connection connection, String nanos, LatencyHistogram into)
            throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet micros =
                        sql.executeQuery(
                                "SELECT ("
                                        + nanos
                                        + ") // 1000, count(*) FROM latest"
                                        + " WHERE sent IS NOT NULL GROUP BY 1")) {
            while (micros.next()) {
                into.count(micros.getLong(1) * 1_000, micros.getLong(2));
            }
        }
    }

    /** What was done to the run, in order. */
    public List<SteeringMark> steering() {
        return read(
                connection -> {
                    List<SteeringMark> marks = new ArrayList<>();
                    try (Statement sql = connection.createStatement();
                            ResultSet rows =
                                    sql.executeQuery(
                                            "SELECT at_nanos, word FROM steering ORDER BY at_nanos,"
                                                + " rowid")) {
                        while (rows.next()) {
                            marks.add(
                                    new SteeringMark(
                                            rows.getLong(1), String.valueOf(rows.getString(2))));
                        }
                    }
                    return List.copyOf(marks);
                });
    }

    /** Events that are recorded as acknowledged: a resumed run must not send them again. */
    public RecordedSteps acknowledged() {
        return steps("WHERE kind = '" + OutcomeKind.ACKNOWLEDGED.word() + "'");
    }

    /** Events that are recorded, whatever came of them. */
    public RecordedSteps recorded() {
        return steps("");
    }

    /** Events that a stop cut off: they were posted, and no answer was awaited. */
    public RecordedSteps cutOff() {
        return steps("WHERE reason = '" + Outcome.CUT_OFF + "'");
    }

    /** Events that have ended in a count for good: all but those that a stop cut off or kept. */
    public RecordedSteps settled() {
        return steps(
                "WHERE reason IS NULL OR reason NOT IN ('%s', '%s')"
                        .formatted(Outcome.CUT_OFF, Outcome.STOPPED));
    }

    private RecordedSteps steps(String where) {
        return read(
                connection -> {
                    RecordedSteps steps = new RecordedSteps();
                    try (Statement sql = connection.createStatement();
                            ResultSet rows =
                                    sql.executeQuery(
                                            "SELECT session, step FROM latest "
                                                    + where
                                                    + " ORDER BY session, step")) {
                        while (rows.next()) {
                            steps.add(rows.getLong(1), rows.getInt(2));
                        }
                    }
                    return steps;
                });
    }

    /** How many outcomes pass the filter. */
    public long count(JournalFilter filter) {
        List<Object> values = new ArrayList<>();
        String query = "SELECT count(*) FROM latest WHERE " + filter.sql(values);
        return read(
                connection -> {
                    try (PreparedStatement sql = filled(connection, query, values);
                            ResultSet count = sql.executeQuery()) {
                        count.next();
                        return count.getLong(1);
                    }
                });
    }

    /**
     * A page of outcomes.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    public List<JournalRow> page(JournalFilter filter, JournalOrder order, long offset, int limit) {
        List<Object> values = new ArrayList<>();
        String query =
                RowReader.SELECT
                        + " FROM latest WHERE "
                        + filter.sql(values)
                        + " ORDER BY "
                        + order.sql()
                        + " LIMIT "
                        + limit
                        + " OFFSET "
                        + offset;
        return read(
                connection -> {
                    List<JournalRow> page = new ArrayList<>();
                    try (PreparedStatement sql = filled(connection, query, values);
                            ResultSet rows = sql.executeQuery()) {
                        while (rows.next()) {
                            page.add(RowReader.row(rows));
                        }
                    }
                    return List.copyOf(page);
                });
    }

    private static PreparedStatement filled(
            Connection connection, String query, List<Object> values) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(query);
        for (int i = 0; i < values.size(); i++) {
            sql.setObject(i + 1, values.get(i));
        }
        return sql;
    }

    @FunctionalInterface
    private interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    private <T> T read(Query<T> query) {
        try {
            return query.run(connection);
        } catch (SQLException trouble) {
            throw new UncheckedIOException(unreadable(file, trouble));
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException trouble) {
            throw new UncheckedIOException(unreadable(file, trouble));
        }
    }
}
