package dev.footfall.journal;

import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.LatencyHistogram;
import dev.footfall.metrics.Slice;
import dev.footfall.metrics.TypeFigures;
import dev.footfall.outcome.Outcome;

import org.jspecify.annotations.Nullable;

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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Reads the record of a run that is over, in whatever way it ended, or with {@link Journal#reader}
 * of one that goes on. Changes nothing. One thread at a time. A file that turns out to be damaged
 * while it is read is an {@link UncheckedIOException}.
 */
public final class JournalReader implements AutoCloseable {

    private final RecordFile record;
    private long lists;

    private JournalReader(RecordFile record) {
        this.record = record;
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
            return of(file, DriverManager.getConnection("jdbc:duckdb:" + file, readOnly));
        } catch (SQLException trouble) {
            throw RecordFile.unreadable(file, trouble);
        }
    }

    /**
     * As {@link #open}, of a run that may have died in its first moments.
     *
     * @return null where its record was never begun: nothing is recorded
     */
    public static @Nullable JournalReader openIfBegun(Path dir) throws IOException {
        if (!Files.exists(dir.resolve(Journal.FILE))) {
            return null;
        }
        try {
            return open(dir);
        } catch (IOException trouble) {
            if (trouble.getCause() instanceof RecordFile.NothingBegun) {
                return null;
            }
            throw trouble;
        }
    }

    static JournalReader of(Path file, Connection connection) throws SQLException {
        return new JournalReader(RecordFile.of(file, connection));
    }

    /** What the record adds up to. */
    public JournalTotals totals() {
        return record.read(TotalsQuery::run);
    }

    /** How many sessions have at least one recorded event. */
    public long sessions() {
        return record.read(
                connection -> {
                    try (Statement sql = connection.createStatement();
                            ResultSet count =
                                    sql.executeQuery(
                                            "SELECT count(DISTINCT session) FROM latest")) {
                        count.next();
                        return count.getLong(1);
                    }
                });
    }

    /**
     * The run over time, as its charts had it.
     *
     * @param durationNanos of the run, see {@link JournalTotals#durationNanos}
     */
    public List<Slice> slices(long durationNanos) {
        return record.read(sql -> RecordedSlices.of(sql, durationNanos));
    }

    /**
     * Refused and failed events in groups, most frequent first.
     *
     * @param start when the run began
     */
    public List<ErrorGroup> errors(Instant start) {
        return record.read(sql -> RecordedErrors.of(sql, start));
    }

    /** The latencies of every event that was sent, exactly as they were counted live. */
    public Latencies latencies() {
        return record.read(
                sql -> {
                    Latencies latencies = Latencies.none();
                    count(sql, "greatest(0, sent - due)", latencies.dispatchDelay());
                    count(sql, "done - sent", latencies.service());
                    count(sql, "greatest(done - sent, done - due)", latencies.felt());
                    return latencies;
                });
    }

    /** What was sent, type by type, the most frequent first. */
    public List<TypeFigures> types() {
        return record.read(TypesQuery::run);
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

    /** What was done to the run, in order; nothing in the record of an older version. */
    public List<SteeringMark> steering() {
        return record.read(
                connection -> {
                    List<SteeringMark> marks = new ArrayList<>();
                    if (!RecordFile.knowsSteering(connection, connection.getCatalog())) {
                        return marks;
                    }
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
        return record.read(
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
        return record.read(
                connection -> {
                    try (PreparedStatement sql = RecordFile.filled(connection, query, values);
                            ResultSet count = sql.executeQuery()) {
                        count.next();
                        return count.getLong(1);
                    }
                });
    }

    /** The outcomes that pass the filter, to be read page by page. */
    public JournalList list(JournalFilter filter, JournalOrder order) {
        return JournalList.of(record, filter, order, lists++);
    }

    /** An event with what was posted and what came back; empty where it is not recorded. */
    public Optional<JournalRow> event(long session, int step) {
        return record.read(
                connection -> {
                    try (PreparedStatement sql =
                                    RecordFile.filled(
                                            connection,
                                            RowReader.SELECT
                                                    + " FROM numbered WHERE session = ? AND step ="
                                                    + " ? ORDER BY part DESC LIMIT 1",
                                            List.of(session, step));
                            ResultSet row = sql.executeQuery()) {
                        return row.next() ? Optional.of(RowReader.row(row)) : Optional.empty();
                    }
                });
    }

    /**
     * A page of outcomes, with what was posted and what came back.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    public List<JournalRow> page(JournalFilter filter, JournalOrder order, long offset, int limit) {
        List<Object> values = new ArrayList<>();
        String query =
                RowReader.SELECT
                        + " FROM latest "
                        + order.join()
                        + " WHERE "
                        + filter.sql(values)
                        + " ORDER BY "
                        + order.sql()
                        + " LIMIT "
                        + limit
                        + " OFFSET "
                        + offset;
        return record.read(
                connection -> {
                    List<JournalRow> page = new ArrayList<>();
                    try (PreparedStatement sql = RecordFile.filled(connection, query, values);
                            ResultSet rows = sql.executeQuery()) {
                        while (rows.next()) {
                            page.add(RowReader.row(rows));
                        }
                    }
                    return List.copyOf(page);
                });
    }

    @Override
    public void close() {
        record.close();
    }
}
