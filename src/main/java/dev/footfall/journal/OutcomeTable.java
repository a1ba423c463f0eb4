package dev.footfall.journal;

import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The table of outcomes: its columns, and how an entry becomes a row. Times are nanoseconds after
 * the start of the run's first part, so that a resumed run reads as one.
 */
final class OutcomeTable {

    static final String NAME = "outcomes";

    static final String CREATE =
            """
            CREATE TABLE IF NOT EXISTS outcomes (
                part INTEGER NOT NULL, session BIGINT NOT NULL, step INTEGER NOT NULL,
                type VARCHAR NOT NULL, kind VARCHAR NOT NULL, status INTEGER,
                reason VARCHAR, detail VARCHAR, retries INTEGER NOT NULL, expected INTEGER,
                due BIGINT NOT NULL, sent BIGINT, done BIGINT,
                request VARCHAR, response VARCHAR, query VARCHAR, document VARCHAR,
                twice BOOLEAN, bytes_sent BIGINT, bytes_received BIGINT)
            """;

    /** Brings the file of a run that an older version began, and this one resumes, up to date. */
    static final List<String> EXTEND =
            List.of(
                    "ALTER TABLE outcomes ADD COLUMN IF NOT EXISTS query VARCHAR",
                    "ALTER TABLE outcomes ADD COLUMN IF NOT EXISTS document VARCHAR",
                    "ALTER TABLE outcomes ADD COLUMN IF NOT EXISTS twice BOOLEAN",
                    "ALTER TABLE outcomes ADD COLUMN IF NOT EXISTS bytes_sent BIGINT",
                    "ALTER TABLE outcomes ADD COLUMN IF NOT EXISTS bytes_received BIGINT");

    /** Columns that records of older versions lack, each with what to read in its place. */
    static final Map<String, String> ADDED =
            Map.of(
                    "query", "NULL::VARCHAR",
                    "document", "NULL::VARCHAR",
                    "twice", "false",
                    "bytes_sent", "NULL::BIGINT",
                    "bytes_received", "NULL::BIGINT");

    /** The reason of an event that timed out, the word that the counts use too. */
    static final String TIMEOUT = "timeout";

    private OutcomeTable() {}

    /**
     * Appends one row.
     *
     * @param origin the clock's nanoseconds at which the run's first part began
     */
    static void append(DuckDBAppender row, JournalEntry entry, int part, long origin)
            throws SQLException {
        row.beginRow();
        row.append(part).append(entry.session()).append(entry.step()).append(entry.type());
        row.append(OutcomeKind.of(entry.outcome()).word());
        switch (entry.outcome()) {
            case Outcome.Acknowledged(int status, Timing timing) -> {
                row.append(status).appendNull().appendNull();
                rest(row, entry, timing, origin, null);
            }
            case Outcome.Refused(int status, String body, Timing timing) -> {
                row.append(status).appendNull().appendNull();
                rest(row, entry, timing, origin, body);
            }
            case Outcome.TimedOut(Timing timing) -> {
                row.appendNull().append(TIMEOUT).appendNull();
                rest(row, entry, timing, origin, null);
            }
            case Outcome.Unreachable(String reason, @Nullable String detail, Timing timing) -> {
                text(row.appendNull().append(reason), detail);
                rest(row, entry, timing, origin, null);
            }
            case Outcome.NotSent(String reason, long due) -> {
                row.appendNull().append(reason).appendNull();
                attempt(row, entry);
                row.append(due - origin).appendNull().appendNull().appendNull().appendNull();
            }
        }
        text(row, entry.query());
        text(row, entry.document());
        row.append(entry.perhapsTwice());
        if (entry.bytes().known()) {
            row.append(entry.bytes().sent()).append(entry.bytes().received());
        } else {
            row.appendNull().appendNull();
        }
        row.endRow();
    }

    private static void rest(
            DuckDBAppender row,
            JournalEntry entry,
            Timing timing,
            long origin,
            @Nullable String response)
            throws SQLException {
        attempt(row, entry);
        row.append(timing.due() - origin);
        row.append(timing.sent() - origin);
        row.append(timing.done() - origin);
        text(row, entry.request());
        text(row, response);
    }

    private static void attempt(DuckDBAppender row, JournalEntry entry) throws SQLException {
        row.append(entry.retries());
        Integer expected = entry.expectedStatus();
        if (expected == null) {
            row.appendNull();
        } else {
            row.append(expected.intValue());
        }
    }

    private static void text(DuckDBAppender row, @Nullable String text) throws SQLException {
        if (text == null) {
            row.appendNull();
        } else {
            row.append(text);
        }
    }
}
