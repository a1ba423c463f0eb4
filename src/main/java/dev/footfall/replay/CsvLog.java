package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** Indexes a table with a header row; a row is a record. */
final class CsvLog implements Lines.Handler {

    static final String COLUMNS = "wrong number of columns";

    private final String file;
    private final LogOptions options;
    private final Roles roles;
    private final Timestamps times;
    private final LogCollector log;
    private final List<LogProblem> problems = new ArrayList<>();
    private @Nullable CsvColumns columns;

    /** A row that goes on over a line end inside of quotes; no line when there is none. */
    private long openLine;

    private long openOffset;
    private StringBuilder openText = new StringBuilder();

    CsvLog(String file, LogOptions options, Roles roles, Timestamps times, LogCollector log) {
        this.file = file;
        this.options = options;
        this.roles = roles;
        this.times = times;
        this.log = log;
    }

    /** A quoted cell at the very end may still be open. */
    void end() {
        if (openLine > 0) {
            log.skip(openLine, SkipLog.TRUNCATED, "a quoted cell is not closed");
        }
    }

    /** What is wrong with the header; empty for nothing. */
    List<LogProblem> problems() {
        return problems;
    }

    /** The columns; null when there was no header. */
    @Nullable CsvColumns columns() {
        return columns;
    }

    @Override
    public boolean line(byte[] line, int from, int to, long offset, long number, boolean ended) {
        if (columns == null) {
            return header(CsvCells.text(line, from, to), number);
        }
        boolean open = CsvCells.open(line, from, to, openLine > 0);
        if (openLine == 0) {
            openOffset = offset;
        }
        if (open || openLine > 0) {
            openText.append(openText.isEmpty() ? "" : "\n").append(CsvCells.text(line, from, to));
        }
        if (open) {
            openLine = openLine == 0 ? number : openLine;
            return true;
        }
        String text = openLine > 0 ? openText.toString() : CsvCells.text(line, from, to);
        int length = Math.toIntExact(offset + to - from - openOffset);
        row(
                columns,
                text,
                new LogCollector.Place(
                        openLine > 0 ? openLine : number, openOffset, length, Kind.CSV, 0));
        openLine = 0;
        openText = new StringBuilder();
        return true;
    }

    @Override
    public void tooLong(long offset, long number) {
        log.skip(number, SkipLog.TOO_LONG, "more than " + Lines.LONGEST + " bytes");
    }

    private boolean header(String row, long number) {
        Character separator = CsvCells.separator(row);
        if (separator == null) {
            problem(number, "the first line is no header of columns", "names between commas");
            return false;
        }
        CsvColumns found = new CsvColumns(row, separator, options, roles);
        found.problems().forEach(what -> problem(number, what, found.expected()));
        columns = found;
        return problems.isEmpty();
    }

    private void problem(long line, String what, String expected) {
        problems.add(new LogProblem(file, line, 1, what, expected));
    }

    private void row(CsvColumns columns, String text, LogCollector.Place place) {
        List<String> cells = CsvCells.split(text, columns.separator());
        if (cells.size() != columns.header().size()) {
            log.skip(
                    place.line(),
                    COLUMNS,
                    cells.size() + " cells under " + columns.header().size() + " columns");
            return;
        }
        String when = columns.time() < 0 ? "" : cells.get(columns.time());
        long time = when.isBlank() ? Timestamps.NONE : times.ofText(when);
        String session = columns.value("session_id", cells);
        String type = columns.value("event_type", cells);
        log.event(
                place,
                session == null ? Hash64.NONE : Hash64.of(session),
                time,
                time == Timestamps.NONE && !when.isBlank() ? when : null,
                type == null ? null : ShopNames.eventType(type));
    }
}
