package dev.footfall.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A connection to a record for reading, with its two views. One thread at a time. */
final class RecordFile implements AutoCloseable {

    /** Every row, numbered from 0 in the order of recording; the column is {@code place}. */
    static final String NUMBERED = "numbered";

    /** The rows that count: after a resume, an event may be recorded twice, the later part wins. */
    static final String LATEST = "latest";

    private static final String ONE_EACH =
            "QUALIFY row_number() OVER (PARTITION BY session, step ORDER BY part DESC) = 1";

    private final Path file;
    private final Connection connection;
    private final int parts;

    /** The file is there, but a run that was about to write to it died before it could. */
    static final class NothingBegun extends SQLException {
        private static final long serialVersionUID = 1;

        NothingBegun() {
            super("it holds no run");
        }
    }

    private RecordFile(Path file, Connection connection, int parts) {
        this.file = file;
        this.connection = connection;
        this.parts = parts;
    }

    /** Takes the connection over, and closes it when the file turns out to hold no record. */
    static RecordFile of(Path file, Connection connection) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            // A process that dies in its first moments leaves a file without tables.
            boolean begun =
                    number(sql, "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'parts'")
                            > 0;
            int parts = begun ? number(sql, "SELECT coalesce(max(part), 0) FROM parts") : 0;
            if (parts == 0) {
                throw new NothingBegun();
            }
            Set<String> known = columns(sql);
            StringBuilder unknown = new StringBuilder();
            OutcomeTable.ADDED.forEach(
                    (column, instead) -> {
                        if (!known.contains(column)) {
                            unknown.append(", %s AS %s".formatted(instead, column));
                        }
                    });
            sql.execute(
                    "CREATE TEMP VIEW numbered AS SELECT *, rowid AS place"
                            + unknown
                            + " FROM outcomes");
            sql.execute(
                    "CREATE TEMP VIEW latest AS SELECT * FROM numbered "
                            + (parts > 1 ? ONE_EACH : ""));
            return new RecordFile(file, connection, parts);
        } catch (SQLException trouble) {
            connection.close();
            throw trouble;
        }
    }

    /** From an empty answer: DuckDB's own list of columns takes ten times as long to make. */
    private static Set<String> columns(Statement sql) throws SQLException {
        Set<String> columns = new HashSet<>();
        try (ResultSet none = sql.executeQuery("SELECT * FROM outcomes LIMIT 0")) {
            ResultSetMetaData about = none.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                columns.add(about.getColumnName(i));
            }
        }
        return columns;
    }

    private static int number(Statement sql, String query) throws SQLException {
        try (ResultSet number = sql.executeQuery(query)) {
            number.next();
            return number.getInt(1);
        }
    }

    /**
     * Whether a record says how its run was steered: those of older versions do not.
     *
     * @param database under which name it is attached
     */
    static boolean knowsSteering(Connection connection, String database) throws SQLException {
        try (PreparedStatement sql =
                        filled(
                                connection,
                                "SELECT count(*) FROM duckdb_tables()"
                                        + " WHERE database_name = ? AND table_name = 'steering'",
                                List.of(database));
                ResultSet tables = sql.executeQuery()) {
            tables.next();
            return tables.getInt(1) > 0;
        }
    }

    /** Whether every row counts. */
    boolean isWhole() {
        return parts == 1;
    }

    @FunctionalInterface
    interface Query<T> {
        T run(Connection connection) throws SQLException;
    }

    <T> T read(Query<T> query) {
        try {
            return query.run(connection);
        } catch (SQLException trouble) {
            throw new UncheckedIOException(unreadable(file, trouble));
        }
    }

    /** A query with its question marks filled in. */
    static PreparedStatement filled(Connection connection, String query, List<Object> values)
            throws SQLException {
        PreparedStatement sql = connection.prepareStatement(query);
        for (int i = 0; i < values.size(); i++) {
            sql.setObject(i + 1, values.get(i));
        }
        return sql;
    }

    static IOException unreadable(Path file, SQLException trouble) {
        String said = String.valueOf(trouble.getMessage());
        boolean inUse = said.contains("lock") || said.contains("different configuration");
        return new IOException(
                inUse
                        ? file + " is still being written by a run: wait for its end"
                        : file + " cannot be read: " + said.lines().findFirst().orElse("unknown"),
                trouble);
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
