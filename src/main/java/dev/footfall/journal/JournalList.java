package dev.footfall.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that pass a filter, in order, as they stood when they were asked for; read page by page.
 * A page takes as long in a record of ten million rows as in a short one. Of the same thread as its
 * reader, and closed before it.
 */
public final class JournalList implements AutoCloseable {

    private final RecordFile record;
    private final long size;
    private final Pages pages;

    private JournalList(RecordFile record, long size, Pages pages) {
        this.record = record;
        this.size = size;
        this.pages = pages;
    }

    /** Where the rows of a page are. */
    private sealed interface Pages {

        /** They are the record itself, from its beginning or from its end. */
        record Itself(boolean backwards) implements Pages {}

        /** Their places are in a table of their own, in order. */
        record Listed(String table) implements Pages {}
    }

    /**
     * Asks.
     *
     * @param number tells the lists of one reader apart
     */
    static JournalList of(
            RecordFile record, JournalFilter filter, JournalOrder order, long number) {
        boolean itself =
                record.isWhole()
                        && filter.equals(JournalFilter.ALL)
                        && order.by() == JournalOrder.By.RECORDED;
        return record.read(
                connection -> {
                    if (itself) {
                        long size = count(connection, "outcomes");
                        return new JournalList(record, size, new Pages.Itself(order.descending()));
                    }
                    String table = "list_" + number;
                    List<Object> values = new ArrayList<>();
                    String query =
                            "CREATE TEMP TABLE %s AS SELECT place FROM latest %s WHERE %s ORDER BY %s"
                                    .formatted(
                                            table, order.join(), filter.sql(values), order.sql());
                    try (PreparedStatement sql = RecordFile.filled(connection, query, values)) {
                        sql.execute();
                    }
                    return new JournalList(
                            record, count(connection, table), new Pages.Listed(table));
                });
    }

    private static long count(Connection connection, String table) throws SQLException {
        try (Statement sql = connection.createStatement();
                ResultSet count = sql.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }

    /** How many rows there are. */
    public long size() {
        return size;
    }

    /**
     * Some of the rows, without what was posted and what came back.
     *
     * @param from how many to pass over
     * @param most how many at most
     */
    public List<JournalRow> page(long from, int most) {
        long to = Math.min(size, from + most);
        if (from >= to) {
            return List.of();
        }
        return record.read(
                connection -> {
                    List<JournalRow> rows = new ArrayList<>();
                    try (Statement sql = connection.createStatement();
                            ResultSet page = sql.executeQuery(query(from, to))) {
                        while (page.next()) {
                            rows.add(RowReader.row(page));
                        }
                    }
                    return List.copyOf(rows);
                });
    }

    private String query(long from, long to) {
        return switch (pages) {
            case Pages.Itself(boolean backwards) ->
                    RowReader.SELECT_BARE
                            + " FROM numbered WHERE place >= %d AND place < %d ORDER BY place %s"
                                    .formatted(
                                            backwards ? size - to : from,
                                            backwards ? size - from : to,
                                            backwards ? "DESC" : "ASC");
            case Pages.Listed(String table) ->
                    RowReader.SELECT_BARE
                            + " FROM (SELECT rowid AS line, place FROM %s) JOIN numbered USING (place)"
                                    .formatted(table)
                            + " WHERE line >= %d AND line < %d ORDER BY line".formatted(from, to);
        };
    }

    @Override
    public void close() {
        if (pages instanceof Pages.Listed(String table)) {
            record.read(
                    connection -> {
                        try (Statement sql = connection.createStatement()) {
                            return sql.execute("DROP TABLE " + table);
                        }
                    });
        }
    }
}
