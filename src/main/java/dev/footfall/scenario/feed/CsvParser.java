package dev.footfall.scenario.feed;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;
import dev.footfall.table.CsvCells;

import java.util.ArrayList;
import java.util.List;

/**
 * RFC 4180, quotes doubled within quotes, line ends of any kind. What parts the cells is told by
 * the header or by a line {@code sep=;} before it, as in a log: a spreadsheet writes what its
 * country does.
 */
final class CsvParser {

    /** A line of values and where it begins. */
    record Line(int number, List<String> values) {}

    private final String text;
    private final String file;
    private final Complaints complaints;
    private int at;
    private int line = 1;
    private final char separator;

    CsvParser(String text, String file, Complaints complaints) {
        this.text = text;
        this.file = file;
        this.complaints = complaints;
        this.separator = findSeparator();
    }

    /** A table of one column has none; a comma is as good as any then. */
    private char findSeparator() {
        int from = 0;
        int number = 1;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && "\r\n".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            String row = text.substring(from, to);
            boolean crlf = text.startsWith("\r\n", to);
            from = Math.min(text.length(), to + (crlf ? 2 : 1));
            number++;
            if (row.isBlank()) {
                continue;
            }
            Character named = CsvCells.named(row);
            if (named != null) {
                at = from;
                line = number;
                return named;
            }
            Character found = CsvCells.separator(row);
            return found == null ? ',' : found;
        }
        return ',';
    }

    /** Where a cell that is not quoted ends. */
    private boolean ends(char c) {
        return c == separator || c == '\r' || c == '\n';
    }

    /** All lines but blank ones. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        while (at < text.length()) {
            int number = line;
            List<String> values = new ArrayList<>();
            do {
                values.add(value());
            } while (take(separator));
            endOfLine();
            if (values.size() > 1 || !values.getFirst().isBlank()) {
                lines.add(new Line(number, values));
            }
        }
        return lines;
    }

    private String value() {
        if (at >= text.length() || text.charAt(at) != '"') {
            int start = at;
            while (at < text.length() && !ends(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at);
        }
        int opened = line;
        at++;
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c != '"') {
                line += c == '\n' ? 1 : 0;
                value.append(c);
            } else if (!take('"')) {
                return value.toString();
            } else {
                value.append('"');
            }
        }
        complaints.addFor(file, new Place(opened, 1), "a quote is not closed", "\" at its end");
        return value.toString();
    }

    private void endOfLine() {
        if (at < text.length() && !ends(text.charAt(at))) {
            complaints.addFor(
                    file,
                    new Place(line, 1),
                    "text behind a closed quote",
                    "the next cell after \"" + separator + "\", or a new line");
            while (at < text.length() && "\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
        }
        take('\r');
        if (take('\n') || at < text.length()) {
            line++;
        }
    }

    private boolean take(char c) {
        boolean here = at < text.length() && text.charAt(at) == c;
        if (here) {
            at++;
        }
        return here;
    }
}
