package dev.footfall.desktop.chart;

import java.util.Locale;

/** A table as comma-separated values (RFC 4180), with a dot in numbers whatever the language. */
public final class Csv {

    private final StringBuilder text = new StringBuilder();
    private boolean begun;

    /** A table with these columns. */
    public Csv(String... columns) {
        for (String column : columns) {
            cell(column);
        }
        end();
    }

    /** The next cell; null leaves it empty. */
    public Csv cell(@org.jspecify.annotations.Nullable Object value) {
        if (begun) {
            text.append(',');
        }
        begun = true;
        String said =
                switch (value) {
                    case null -> "";
                    case Double number -> number(number);
                    default -> value.toString();
                };
        boolean quoted = said.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        text.append(quoted ? '"' + said.replace("\"", "\"\"") + '"' : said);
        return this;
    }

    private static String number(double value) {
        if (!Double.isFinite(value)) {
            return "";
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : String.format(Locale.ROOT, "%.6g", value);
    }

    /** Ends the row. */
    public void end() {
        text.append("\r\n");
        begun = false;
    }

    /** The table. */
    @Override
    public String toString() {
        return text.toString();
    }
}
