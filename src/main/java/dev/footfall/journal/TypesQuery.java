package dev.footfall.journal;

import dev.footfall.metrics.LatencyHistogram;
import dev.footfall.metrics.TypeFigures;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adds a record up, type by type. */
final class TypesQuery {

    private static final String SENT =
            """
            SELECT coalesce(type, ''), kind <> 'acknowledged',
                greatest(done - sent, done - due) // 1000, count(*)
            FROM latest WHERE sent IS NOT NULL GROUP BY ALL
            """;

    private final LatencyHistogram felt = new LatencyHistogram();
    private long sent;
    private long errors;

    private TypesQuery() {}

    /** The most frequent first. */
    static List<TypeFigures> run(Connection connection) throws SQLException {
        SortedMap<String, TypesQuery> types = new TreeMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(SENT)) {
            while (rows.next()) {
                TypesQuery type =
                        types.computeIfAbsent(
                                String.valueOf(rows.getString(1)), t -> new TypesQuery());
                long times = rows.getLong(4);
                type.sent += times;
                type.errors += rows.getBoolean(2) ? times : 0;
                type.felt.count(rows.getLong(3) * 1_000, times);
            }
        }
        return types.entrySet().stream()
                .map(
                        type ->
                                new TypeFigures(
                                        type.getKey(),
                                        type.getValue().sent,
                                        type.getValue().errors,
                                        type.getValue().felt.percentiles()))
                .sorted(Comparator.comparingLong(TypeFigures::sent).reversed())
                .toList();
    }
}
