package dev.footfall.desktop.exchange;

import java.util.ArrayList;
import java.util.List;

/** Text cut into lines that are short enough to be drawn at once, whatever was posted. */
public final class TextLines {

    /** A longer line goes on in the next. */
    static final int LONGEST = 160;

    private TextLines() {}

    /** The lines of a text; what is longer is cut without loss. */
    public static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end;
            int at = from;
            do {
                int cut = Math.min(to, at + LONGEST);
                if (cut < to && Character.isHighSurrogate(text.charAt(cut - 1))) {
                    cut--;
                }
                lines.add(text.substring(at, cut));
                at = cut;
            } while (at < to);
            from = to + 1;
        }
        return lines;
    }
}
