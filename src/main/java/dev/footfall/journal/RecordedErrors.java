package dev.footfall.journal;

import dev.footfall.metrics.ErrorGroup;
import dev.footfall.metrics.ErrorMessage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A record's errors grouped as they were live, each with one exchange. */
final class RecordedErrors {

    private static final int MOST_GROUPS = 1_000;

    private static final String QUERY =
            """
            SELECT coalesce(status::VARCHAR, reason) AS label, coalesce(status, 0),
                coalesce(response, detail, reason, '') AS said, count(*), min(done), max(done),
                arg_min(session, done), arg_min(step, done), arg_min(coalesce(request, ''), done)
            FROM latest WHERE kind IN ('refused', 'timed out', 'unreachable')
            GROUP BY 1, 2, 3 ORDER BY 4 DESC LIMIT 100000
            """;

    private RecordedErrors() {}

    private record Key(String label, String message) {}

    /** The groups, most frequent first. */
    static List<ErrorGroup> of(Connection connection, Instant start) throws SQLException {
        Map<Key, ErrorGroup> groups = new LinkedHashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(QUERY)) {
            while (row.next()) {
                ErrorGroup more = group(row, start);
                groups.merge(new Key(more.label(), more.message()), more, RecordedErrors::together);
            }
        }
        List<ErrorGroup> list = new ArrayList<>(groups.values());
        list.sort(Comparator.comparingLong(ErrorGroup::count).reversed());
        return List.copyOf(list.subList(0, Math.min(MOST_GROUPS, list.size())));
    }

    private static ErrorGroup group(ResultSet row, Instant start) throws SQLException {
        int status = row.getInt(2);
        String said = String.valueOf(row.getString(3));
        return new ErrorGroup(
                String.valueOf(row.getString(1)),
                status,
                status == 0 ? said : ErrorMessage.of(status, said),
                row.getLong(4),
                start.plusNanos(row.getLong(5)),
                start.plusNanos(row.getLong(6)),
                List.of(
                        new ErrorGroup.Sample(
                                row.getLong(7),
                                row.getInt(8),
                                String.valueOf(row.getString(9)),
                                status == 0 ? "" : said)));
    }

    private static ErrorGroup together(ErrorGroup a, ErrorGroup b) {
        return new ErrorGroup(
                a.label(),
                a.status(),
                a.message(),
                a.count() + b.count(),
                a.first().isBefore(b.first()) ? a.first() : b.first(),
                a.last().isAfter(b.last()) ? a.last() : b.last(),
                a.samples());
    }
}
