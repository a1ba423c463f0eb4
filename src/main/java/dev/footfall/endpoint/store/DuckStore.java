package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;

import org.duckdb.DuckDBConnection;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Keeps events in a DuckDB file, to be queried as {@code app_interactions}; a field that the
 * contract does not name is had by {@code body->>'$.name'}. The table behind it has only the
 * columns that are searched for, since every column costs writing time. What was taken stands in
 * the file a fraction of a second later, so that a killed process loses no more than that.
 */
public final class DuckStore implements EventStore {
    static final String TABLE = "received_events";

    private static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS received_events (
              seq BIGINT, received_at TIMESTAMP, slug VARCHAR, event_type VARCHAR,
              session_id VARCHAR, document_id VARCHAR, query VARCHAR,
              position BIGINT, body VARCHAR);
            CREATE VIEW IF NOT EXISTS app_interactions AS
              SELECT seq, received_at, slug, event_type, session_id, document_id, query,
                position,
                TRY_CAST(body->>'$.result_count' AS BIGINT) AS result_count,
                TRY_CAST(body->>'$.latency_ms' AS BIGINT) AS latency_ms,
                TRY_CAST(body->>'$.dwell_ms' AS BIGINT) AS dwell_ms,
                body->'$.metadata' AS metadata,
                body::JSON AS body
              FROM received_events
            """;

    private final DuckDBConnection connection;
    private final DuckReader reader;
    private final DuckWriter writer;
    private final Map<String, Map<String, Long>> before;

    /**
     * Opens the file, or makes it.
     *
     * @throws SQLException when it is held by another process, is no DuckDB file, or its place
     *     cannot be written to
     */
    public static DuckStore open(Path file) throws SQLException {
        DuckDBConnection connection =
                (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + file);
        try {
            return new DuckStore(connection);
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private DuckStore(DuckDBConnection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 2");
            statement.execute("SET memory_limit = '512MB'");
            statement.execute(CREATE);
        }
        this.before = counts(connection);
        this.reader = new DuckReader(connection);
        this.writer = new DuckWriter(connection.duplicate(), lastSeq(connection) + 1);
    }

    @Override
    public void add(String slug, Document document, Instant at) {
        writer.add(slug, document, at);
    }

    @Override
    public long lost() {
        return writer.lost();
    }

    @Override
    public Map<String, Map<String, Long>> before() {
        return before;
    }

    @Override
    public List<ReceivedEvent> page(ReceivedFilter filter, long offset, int limit) {
        writer.flush();
        return reader.page(filter, offset, limit);
    }

    @Override
    public void each(ReceivedFilter filter, Consumer<ReceivedEvent> consumer) {
        writer.flush();
        reader.each(filter, consumer);
    }

    @Override
    public void close() {
        writer.close();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static Map<String, Map<String, Long>> counts(DuckDBConnection connection)
            throws SQLException {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        String sql = "SELECT slug, event_type, count(*) FROM " + TABLE + " GROUP BY ALL";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                counts.computeIfAbsent(rows.getString(1), _ -> new TreeMap<>())
                        .put(rows.getString(2), rows.getLong(3));
            }
        }
        return counts;
    }

    private static long lastSeq(DuckDBConnection connection) throws SQLException {
        String sql = "SELECT coalesce(max(seq), 0) FROM " + TABLE;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }
}
