package dev.footfall.journal;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the outcomes table as a record. */
final class RowReader {

    static final String COLUMNS =
            "part, session, step, type, query, document, kind, status, reason, detail, retries,"
                    + " expected, due, sent, done, twice";

    /** With what was posted and what came back. */
    static final String SELECT = "SELECT " + COLUMNS + ", request, response";

    /** Without: a page of large bodies would be slow, and nobody reads them in a list. */
    static final String SELECT_BARE =
            "SELECT " + COLUMNS + ", NULL::VARCHAR AS request, NULL::VARCHAR AS response";

    private RowReader() {}

    static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getInt(1),
                row.getLong(2),
                row.getInt(3),
                text(row, 4),
                row.getString(5),
                row.getString(6),
                OutcomeKind.of(text(row, 7)),
                integer(row, 8),
                row.getString(9),
                row.getString(10),
                row.getInt(11),
                integer(row, 12),
                row.getLong(13),
                number(row, 14),
                number(row, 15),
                row.getString(17),
                row.getString(18),
                row.getBoolean(16));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        if (text == null) {
            throw new SQLException("an outcome has no value in column " + column);
        }
        return text;
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static @Nullable Long number(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
