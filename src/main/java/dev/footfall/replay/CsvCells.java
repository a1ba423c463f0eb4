package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits a row into cells as RFC 4180 has it: cells may be quoted, quotes in them are doubled. */
final class CsvCells {

    private static final String SEPARATORS = ",;\t|";

    private CsvCells() {}

    /** The separator that a header row uses most outside of quotes; null when it uses none. */
    static @Nullable Character separator(String header) {
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
    static List<String> split(String row, char separator) {
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

    /** Whether a row ends inside of quotes, so that it goes on in the next line. */
    static boolean open(byte[] bytes, int from, int to, boolean openBefore) {
        boolean open = openBefore;
        for (int i = from; i < to; i++) {
            open ^= bytes[i] == '"';
        }
        return open;
    }

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
