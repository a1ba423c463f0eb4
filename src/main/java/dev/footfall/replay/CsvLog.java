package dev.footfall.replay;

import dev.footfall.table.CsvCells;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Indexes a table with a header row; a row is a record. */
final class CsvLog implements Lines.Handler {

    static final String COLUMNS = "wrong number of columns";
    static final String UNCLOSED = "a quoted cell is not closed";
    static final String NO_UTF_8 = "characters that are not UTF-8: replaced by \ufffd";

    /** A row of more lines or characters is taken for one whose closing quote is missing. */
    private static final int MOST_LINES = 1_000;

    private static final int MOST_CHARS = 8 << 20;

    private final String file;
    private final LogOptions options;
    private final Roles roles;
    private final Timestamps times;
    private final LogCollector log;
    private final List<LogProblem> problems = new ArrayList<>();
    private @Nullable CsvColumns columns;

    /** What the line before the header says; null where there is no such line. */
    private @Nullable Character named;

    private final List<Line> row = new ArrayList<>();
    private long rowChars;
    private boolean open;

    CsvLog(String file, LogOptions options, Roles roles, Timestamps times, LogCollector log) {
        this.file = file;
        this.options = options;
        this.roles = roles;
        this.times = times;
        this.log = log;
    }

    /** A quoted cell at the very end may still be open. */
    void end() {
        while (columns != null && !row.isEmpty()) {
            breakUp(columns, row.size() == 1 ? SkipLog.TRUNCATED : UNCLOSED);
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
        take(columns, new Line(CsvCells.text(line, from, to), offset, to - from, number, ended));
        return true;
    }

    /** A line of which a row may be made, or a part of one. */
    private record Line(String text, long offset, int length, long number, boolean ended) {}

    private void take(CsvColumns columns, Line line) {
        row.add(line);
        rowChars += line.text.length();
        open = CsvCells.open(line.text, columns.separator(), open);
        if (open) {
            if (row.size() > MOST_LINES || rowChars > MOST_CHARS) {
                breakUp(columns, UNCLOSED);
            }
            return;
        }
        String text =
                row.size() == 1
                        ? line.text
                        : row.stream().map(Line::text).collect(Collectors.joining("\n"));
        List<String> cells = CsvCells.split(text, columns.separator());
        boolean whole =
                cells.size() == columns.header().size()
                        && CsvCells.closesAtEnds(text, columns.separator());
        if (row.size() > 1 && !whole) {
            breakUp(columns, UNCLOSED);
            return;
        }
        Line first = row.getFirst();
        int length = Math.toIntExact(line.offset + line.length - first.offset);
        row(
                columns,
                text,
                cells,
                new LogCollector.Place(first.number, first.offset, length, Kind.CSV, 0),
                line.ended);
        clear();
    }

    /**
     * Lines that make no row together: a quote is missing in the first. It is left out, and the
     * others are tried without it, so that one bad quote does not cost the rest of the table.
     */
    private void breakUp(CsvColumns columns, String reason) {
        List<Line> lines = List.copyOf(row);
        clear();
        log.skip(lines.getFirst().number, reason, "a quoted cell is not closed");
        lines.subList(1, lines.size()).forEach(line -> take(columns, line));
    }

    private void clear() {
        row.clear();
        rowChars = 0;
        open = false;
    }

    @Override
    public void tooLong(long offset, long number) {
        log.skip(number, SkipLog.TOO_LONG, "more than " + Lines.LONGEST + " bytes");
    }

    private boolean header(String row, long number) {
        if (named == null) {
            named = CsvCells.named(row);
            if (named != null) {
                return true;
            }
        }
        Character separator = named == null ? CsvCells.separator(row) : named;
        if (named != null && row.indexOf(named) < 0) {
            problem(
                    number,
                    "the first line says that \"" + named + "\" parts the columns; here is none",
                    "a header with \"" + named + "\" between names, or no line with sep=");
            return false;
        }
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

    private void row(
            CsvColumns columns,
            String text,
            List<String> cells,
            LogCollector.Place place,
            boolean ended) {
        if (cells.size() != columns.header().size()) {
            log.skip(
                    place.line(),
                    ended ? COLUMNS : SkipLog.TRUNCATED,
                    cells.size() + " cells under " + columns.header().size() + " columns");
            return;
        }
        String type = columns.value("event_type", cells);
        if (type == null || type.isBlank()) {
            log.skip(place.line(), SkipLog.NO_TYPE, "nothing says what happened");
            return;
        }
        String when = columns.time() < 0 ? "" : cells.get(columns.time());
        long time = when.isBlank() ? Timestamps.NONE : times.ofText(when);
        String session = columns.value("session_id", cells);
        long event =
                log.event(
                        place,
                        session == null ? Hash64.NONE : Hash64.of(session),
                        time,
                        time == Timestamps.NONE && !when.isBlank() ? when : null,
                        ShopNames.eventType(type));
        if (event >= 0 && text.indexOf('\ufffd') >= 0) {
            log.remark(NO_UTF_8, 1);
        }
    }
}
