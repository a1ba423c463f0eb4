package dev.footfall.desktop.compose.form;

/** From line and column to an offset. */
final class Offsets {

    private Offsets() {}

    /** Both from 1; what lies behind the text's end is its end. */
    static int of(String text, int line, int column) {
        int start = 0;
        for (int i = 1; i < line; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return text.length();
            }
            start = end + 1;
        }
        return Math.min(text.length(), start + column - 1);
    }
}
