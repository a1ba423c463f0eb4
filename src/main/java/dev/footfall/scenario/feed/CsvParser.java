package dev.footfall.scenario.feed;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Place;

import java.util.ArrayList;
import java.util.List;

/** RFC 4180: commas, quotes doubled within quotes, line ends of any kind. */
final class CsvParser {

    /** A line of values and where it begins. */
    record Line(int number, List<String> values) {}

    private final String text;
    private final String file;
    private final Complaints complaints;
    private int at;
    private int line = 1;

    CsvParser(String text, String file, Complaints complaints) {
        this.text = text;
        this.file = file;
        this.complaints = complaints;
    }

    /** All lines but blank ones. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        while (at < text.length()) {
            int number = line;
            List<String> values = new ArrayList<>();
            do {
                values.add(value());
            } while (take(','));
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
            while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
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
        if (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            complaints.addFor(
                    file,
                    new Place(line, 1),
                    "text behind a closed quote",
                    "a comma or a new line");
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
