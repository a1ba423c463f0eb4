package dev.footfall.journal;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The file, as its one writer sees it. A run that is resumed adds a part to the same file; a part
 * without an end was cut short.
 */
final class JournalStore implements AutoCloseable {

    static final String PARTS =
            """
            CREATE TABLE IF NOT EXISTS parts (
                part INTEGER NOT NULL, started_at TIMESTAMP NOT NULL, offset_nanos BIGINT NOT NULL,
                ended VARCHAR, ended_nanos BIGINT, lost BIGINT, because VARCHAR)
            """;

    static final String STEERING =
            """
            CREATE TABLE IF NOT EXISTS steering (
                part INTEGER NOT NULL, at_nanos BIGINT NOT NULL, word VARCHAR NOT NULL)
            """;

    private final DuckDBConnection connection;
    private final int part;
    private final long origin;
    private final DuckDBAppender rows;

    private JournalStore(DuckDBConnection connection, int part, long origin) throws SQLException {
        this.connection = connection;
        this.part = part;
        this.origin = origin;
        this.rows = connection.createAppender(OutcomeTable.NAME);
    }

    /**
     * Opens or makes the file and begins a new part.
     *
     * @param start the clock's nanoseconds when this part began
     * @param startedAt the wall clock then
     */
    static JournalStore open(Path file, long start, Instant startedAt) throws SQLException {
        DuckDBConnection connection =
                DriverManager.getConnection("jdbc:duckdb:" + file).unwrap(DuckDBConnection.class);
        try {
            return begin(connection, start, startedAt);
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }

    private static JournalStore begin(DuckDBConnection connection, long start, Instant startedAt)
            throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // One thread and little memory are plenty for appending, and leave the rest to the run.
            sql.execute("SET threads = 1");
            sql.execute("SET memory_limit = '512MB'");
            sql.execute(OutcomeTable.CREATE);
            for (String extension : OutcomeTable.EXTEND) {
                sql.execute(extension);
            }
            sql.execute(PARTS);
            sql.execute(STEERING);
            int part;
            long offset;
            try (ResultSet before =
                    sql.executeQuery(
                            """
                            SELECT coalesce(max(part), 0) + 1, epoch_us(min(started_at)),
                                (SELECT coalesce(max(coalesce(done, due)), 0) FROM outcomes)
                            FROM parts
                            """)) {
                before.next();
                part = before.getInt(1);
                offset = part == 1 ? 0 : offset(before.getLong(2), before.getLong(3), startedAt);
            }
            try (PreparedStatement insert =
                    connection.prepareStatement(
                            "INSERT INTO parts (part, started_at, offset_nanos)"
                                    + " VALUES (?, make_timestamp(?), ?)")) {
                insert.setInt(1, part);
                insert.setLong(2, ChronoUnit.MICROS.between(Instant.EPOCH, startedAt));
                insert.setLong(3, offset);
                insert.execute();
            }
            return new JournalStore(connection, part, start - offset);
        }
    }

    /** Parts follow each other as the wall clock says, unless it was set back. */
    private static long offset(long firstMicros, long lastNanos, Instant startedAt) {
        Instant first = Instant.EPOCH.plus(firstMicros, ChronoUnit.MICROS);
        return Math.max(lastNanos, Duration.between(first, startedAt).toNanos());
    }

    /** A further connection to the open file, for one who reads along; any thread. */
    Connection readAlong() throws SQLException {
        return connection.duplicate();
    }

    /** Takes a row in; it is stored by the next {@link #flush}. */
    void append(JournalEntry entry) throws SQLException {
        OutcomeTable.append(rows, entry, part, origin);
    }

    /** Stores that the run was steered. */
    void steered(SteeringMark mark) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO steering VALUES (?, ?, ?)")) {
            insert.setInt(1, part);
            insert.setLong(2, mark.atNanos() - origin);
            insert.setString(3, mark.word());
            insert.execute();
        }
    }

    /** Stores what was taken in: after this, it outlives the process. */
    void flush() throws SQLException {
        rows.flush();
    }

    /**
     * Marks the part's end.
     *
     * @param how {@code finished} or {@code stopped}
     * @param at the clock's nanoseconds
     * @param lost outcomes that never came here
     * @param because why; empty for none
     */
    void end(String how, long at, long lost, String because) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "UPDATE parts SET ended = ?, ended_nanos = ?, lost = ?, because = ?"
                                + " WHERE part = ?")) {
            update.setString(1, how);
            update.setLong(2, at - origin);
            update.setLong(3, lost);
            update.setString(4, because);
            update.setInt(5, part);
            update.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                rows) {
            // Closing the last connection folds the write-ahead log into the file.
        }
    }
}
