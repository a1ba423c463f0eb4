package dev.footfall.endpoint.store;

import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads the table, each call on a connection of its own. */
final class DuckReader {
    private static final String COLUMNS =
            "seq, received_at, slug, event_type, session_id, document_id, query, position, body";

    private final DuckDBConnection connection;

    DuckReader(DuckDBConnection connection) {
        this.connection = connection;
    }

    List<ReceivedEvent> page(ReceivedFilter filter, long offset, int limit) {
        List<ReceivedEvent> page = new ArrayList<>();
        read(filter, " ORDER BY seq DESC LIMIT " + limit + " OFFSET " + offset, page::add);
        return page;
    }

    /** In the order of arrival, in which the table keeps its rows; not sorted, to need no room. */
    void each(ReceivedFilter filter, Consumer<ReceivedEvent> consumer) {
        read(filter, "", consumer);
    }

    private void read(ReceivedFilter filter, String tail, Consumer<ReceivedEvent> consumer) {
        List<String> values = new ArrayList<>();
        StringBuilder where = new StringBuilder(" WHERE true");
        add(where, values, " AND slug = ?", filter.slug());
        add(where, values, " AND event_type = ?", filter.type());
        add(where, values, " AND contains(lower(session_id), lower(?))", filter.session());
        add(where, values, " AND contains(lower(document_id), lower(?))", filter.document());
        add(where, values, " AND contains(lower(query), lower(?))", filter.query());
        String sql = "SELECT " + COLUMNS + " FROM " + DuckStore.TABLE + where + tail;
        try (DuckDBConnection own = connection.duplicate();
                PreparedStatement statement = own.prepareStatement(sql)) {
            for (int i = 0; i < values.size(); i++) {
                statement.setString(i + 1, values.get(i));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    consumer.accept(event(rows));
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private static void add(
            StringBuilder where, List<String> values, String condition, @Nullable String value) {
        if (value != null) {
            where.append(condition);
            values.add(value);
        }
    }

    private static ReceivedEvent event(ResultSet row) throws SQLException {
        long position = row.getLong(8);
        boolean nowhere = row.wasNull();
        return new ReceivedEvent(
                row.getLong(1),
                row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                nowhere ? null : position,
                row.getString(9));
    }
}
