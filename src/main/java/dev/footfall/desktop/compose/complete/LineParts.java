package dev.footfall.desktop.compose.complete;

/** What a line of YAML is made of, seen without knowing what stands around it. */
final class LineParts {

    private final String text;

    LineParts(String text) {
        this.text = text;
    }

    /** The next character that is no space, or the line's end. */
    int skip(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    /** Whether nothing but a comment is left of the line. */
    boolean isNothing(int at, int end) {
        return at == end || text.charAt(at) == '#';
    }

    /** Whether an item of a list begins here. */
    boolean isDash(int at, int end) {
        return text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
    }

    /** Behind anchors and tags. */
    int skipMarks(int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && text.charAt(at) != ' ') {
                at++;
            }
            at = skip(at, end);
        }
        return at;
    }

    /** The colon behind a key that begins here; –1 where there is none. */
    int colon(int from, int end) {
        char first = text.charAt(from);
        if ("{[|>#&*!".indexOf(first) >= 0) {
            return -1;
        }
        if (first == '"' || first == '\'') {
            int close = text.indexOf(first, from + 1);
            int next = close < 0 || close >= end ? end : skip(close + 1, end);
            return next < end && text.charAt(next) == ':' ? next : -1;
        }
        for (int at = from; at < end; at++) {
            char c = text.charAt(at);
            if (c == ':' && (at + 1 == end || text.charAt(at + 1) == ' ')) {
                return at;
            }
            if (c == '#' && text.charAt(at - 1) == ' ') {
                return -1;
            }
        }
        return -1;
    }

    /** The key before a colon, without its quotes. */
    String key(int from, int colon) {
        String key = text.substring(from, colon).strip();
        boolean quoted = key.length() > 1 && "\"'".indexOf(key.charAt(0)) >= 0;
        return quoted ? key.substring(1, key.length() - 1) : key;
    }

    /** Behind the last character of words that begin here: before a comment or the line's end. */
    int wordEnd(int from, int end) {
        int comment = text.indexOf(" #", from);
        int to = comment < 0 || comment > end ? end : comment;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return to;
    }
}
