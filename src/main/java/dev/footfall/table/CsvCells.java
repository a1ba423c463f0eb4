package dev.footfall.table;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a row into cells as RFC 4180 has it: cells may be quoted, quotes in them are doubled. */
public final class CsvCells {

    private static final String SEPARATORS = ",;\t|";

    /** As Excel reads it; a program that took it for a row has filled it up with separators. */
    private static final Pattern NAMED =
            Pattern.compile("\"?sep=\"?([^\"\\p{L}\\p{N}])\\1*\"? *", Pattern.CASE_INSENSITIVE);

    private CsvCells() {}

    /** The separator that a line {@code sep=;} names, which is no row; null for any other line. */
    public static @Nullable Character named(String line) {
        Matcher named = NAMED.matcher(line);
        return named.matches() ? named.group(1).charAt(0) : null;
    }

    /** The separator that a header row uses most outside of quotes; null when it uses none. */
    public static @Nullable Character separator(String header) {
        Character best = null;
        int most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char candidate = SEPARATORS.charAt(i);
            int count = split(header, candidate).size() - 1;
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** The cells of a row, without surrounding quotes. */
    public static List<String> split(String row, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            if (c == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    /**
     * Whether a row ends inside of quotes, so that it goes on in the next line; judged as {@link
     * #split} does, for which a quote in the middle of a cell is a character like others.
     */
    public static boolean open(String line, char separator, boolean openBefore) {
        if (line.indexOf('"') < 0) {
            return openBefore;
        }
        boolean open = openBefore;
        boolean empty = !openBefore;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && open && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                empty = false;
                i++;
            } else if (c == '"' && (open || empty)) {
                open = !open;
            } else {
                empty = c == separator && !open;
            }
        }
        return open;
    }

    /** Whether every quote that closes a cell stands at the cell's end, as RFC 4180 wants it. */
    public static boolean closesAtEnds(String row, char separator) {
        boolean quoted = false;
        boolean empty = true;
        for (int i = 0; i < row.length(); i++) {
            char c = row.charAt(i);
            char next = i + 1 < row.length() ? row.charAt(i + 1) : separator;
            if (c == '"' && quoted && next == '"') {
                i++;
            } else if (c == '"' && quoted) {
                if (next != separator) {
                    return false;
                }
                quoted = false;
            } else if (c == '"' && empty) {
                quoted = true;
                empty = false;
            } else {
                empty = c == separator && !quoted;
            }
        }
        return true;
    }

    /** Bytes that are no UTF-8 become {@code U+FFFD}. */
    public static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
