package dev.footfall.journal;

import org.jspecify.annotations.Nullable;

import java.sql.ResultSet;
import java.sql.SQLException;

/** A row of the outcomes table as a record. */
final class RowReader {

    static final String SELECT =
            "SELECT part, session, step, type, kind, status, reason, detail, retries, expected,"
                    + " due, sent, done, request, response, twice";

    private RowReader() {}

    static JournalRow row(ResultSet row) throws SQLException {
        return new JournalRow(
                row.getInt(1),
                row.getLong(2),
                row.getInt(3),
                text(row, 4),
                OutcomeKind.of(text(row, 5)),
                integer(row, 6),
                row.getString(7),
                row.getString(8),
                row.getInt(9),
                integer(row, 10),
                row.getLong(11),
                number(row, 12),
                number(row, 13),
                row.getString(14),
                row.getString(15),
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
