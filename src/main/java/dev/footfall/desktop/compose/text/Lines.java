package dev.footfall.desktop.compose.text;

/** Where lines begin and end in a text. */
final class Lines {

    private Lines() {}

    /** The first offset of the line that {@code at} lies in. */
    static int start(String text, int at) {
        return text.lastIndexOf('\n', at - 1) + 1;
    }

    /** The offset of the line's end: of its line break, or of the text's end. */
    static int end(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }

    /** The column of an offset, from 0. */
    static int column(String text, int at) {
        return at - start(text, at);
    }

    /** The line that begins here, without its line break. */
    static String at(String text, int start) {
        return text.substring(start, end(text, start));
    }

    /** How far a line is indented. */
    static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** Whether a line is only a comment. */
    static boolean isComment(String line) {
        return line.stripLeading().startsWith("#");
    }

    /**
     * Where what ends at {@code to} really ends: at its line's end, with the comments below it that
     * are indented deeper than {@code column}.
     */
    static int reach(String text, int to, int column) {
        int end = end(text, to);
        int look = end;
        while (look < text.length()) {
            String next = at(text, look + 1);
            if (!next.isBlank() && !(isComment(next) && indent(next) > column)) {
                break;
            }
            look = look + 1 + next.length();
            if (!next.isBlank()) {
                end = look;
            }
        }
        return end;
    }

    /** The first of the comment lines that stand right above a line, indented like it. */
    static int commentsAbove(String text, int lineStart, int column, int notBefore) {
        int start = lineStart;
        while (start > notBefore) {
            int above = start(text, start - 1);
            String line = at(text, above);
            if (above < notBefore || !isComment(line) || indent(line) != column) {
                break;
            }
            start = above;
        }
        return start;
    }
}
