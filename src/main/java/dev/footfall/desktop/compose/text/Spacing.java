package dev.footfall.desktop.compose.text;

/** What stands between values and is none: colons, commas, comments. */
final class Spacing {

    private Spacing() {}

    /** The colon of a key; –1 where it has none, as in {@code {a, b}}. */
    static int colon(String text, SourceNode.Entry entry) {
        int at = next(text, entry.key().to());
        return at < text.length() && text.charAt(at) == ':' ? at : -1;
    }

    /** Behind a key and its value. */
    static int end(String text, SourceNode.Entry entry) {
        int colon = colon(text, entry);
        return Math.max(entry.value().to(), colon < 0 ? entry.key().to() : colon + 1);
    }

    /** The column of a key, or of the question mark before it: that of its map. */
    static int column(String text, SourceNode.Entry entry) {
        int key = entry.key().from();
        int line = Lines.start(text, key);
        int mark = text.substring(line, key).stripTrailing().length() - 1;
        boolean asked = mark >= 0 && text.charAt(line + mark) == '?';
        int column = asked ? mark : key - line;
        // A mark of the byte order takes up no column.
        return line == 0 && text.startsWith("\uFEFF") ? column - 1 : column;
    }

    /** What lies between two values in brackets, without the comma that parts them. */
    static String withoutComma(String between) {
        int comma = next(between, 0);
        return comma < between.length() && between.charAt(comma) == ','
                ? between.substring(0, comma) + between.substring(comma + 1)
                : between;
    }

    /** Whether a stretch between values has a comment. */
    static boolean hasComment(String between) {
        return between.indexOf('#') >= 0;
    }

    /** The first offset from {@code at} on that is neither blank nor in a comment. */
    private static int next(String text, int at) {
        int next = at;
        while (next < text.length()) {
            char c = text.charAt(next);
            if (c == '#') {
                next = Lines.end(text, next);
            } else if (Character.isWhitespace(c)) {
                next++;
            } else {
                break;
            }
        }
        return next;
    }
}
