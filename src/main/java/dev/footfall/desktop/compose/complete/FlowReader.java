package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

/** Reads what stands in braces and brackets, finished or not. */
final class FlowReader {

    private final String text;
    private final int caret;
    private @Nullable Spot spot;

    FlowReader(String text, int caret) {
        this.text = text;
        this.caret = caret;
    }

    /** The caret's place, where it was met; null otherwise. */
    @Nullable Spot spot() {
        return spot;
    }

    /**
     * Reads on to the line's end, or to where the outermost brace closes.
     *
     * @param from the opening brace, or a line's start within it
     * @return the level that is open there
     */
    Level read(Level holder, int from, int end) {
        Level top = holder;
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '#' && (at == from || text.charAt(at - 1) == ' ')) {
                return top;
            } else if (c == '{' || c == '[') {
                top = top.inner(c == '[', true, Integer.MAX_VALUE);
                at++;
            } else if (c == '}' || c == ']') {
                Level outer = top.outer();
                at++;
                if (outer == null) {
                    return top;
                }
                top = outer;
                top.fill();
                if (!top.isFlow()) {
                    return top;
                }
                continue;
            } else if (c == ',') {
                top.next();
                at++;
            } else if (c == ':') {
                at++;
            } else {
                at = word(top, at, end);
            }
            gap(top, at, end);
        }
        if (at == end && from == end) {
            gap(top, at, end);
        }
        return top;
    }

    /** Where neither a word stands nor one is finished, one could begin. */
    private void gap(Level top, int at, int end) {
        boolean free = at == end || " ,}]#".indexOf(text.charAt(at)) >= 0;
        if (spot != null || caret != at || !free || top.isFilled()) {
            return;
        }
        if (top.isList() || top.last() != null) {
            spot = Spot.value(top, top.last(), caret, caret);
        } else {
            spot = Spot.key(top, caret, caret, false);
        }
    }

    private int word(Level top, int from, int end) {
        char first = text.charAt(from);
        boolean quoted = first == '"' || first == '\'';
        int to = quoted ? closing(first, from + 1, end) : plainEnd(from, end);
        int colon = to;
        while (colon < end && text.charAt(colon) == ' ') {
            colon++;
        }
        boolean before = colon < end && text.charAt(colon) == ':';
        String word =
                text.substring(quoted ? from + 1 : from, quoted ? Math.max(from + 1, to - 1) : to);
        boolean here = spot == null && !quoted && caret >= from && caret <= to;
        if (!top.isList() && top.last() == null) {
            if (here) {
                spot = Spot.key(top, from, to, before);
            }
            if (before || !here) {
                top.begin(word);
            } else {
                top.fill();
            }
            if (!before) {
                top.fill();
            }
            return before ? colon + 1 : to;
        }
        if (here) {
            spot = Spot.value(top, top.last(), from, to);
        }
        top.say(word);
        top.fill();
        return to;
    }

    private int closing(char quote, int from, int end) {
        for (int i = from; i < end; i++) {
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return end;
    }

    private int plainEnd(int from, int end) {
        int at = from;
        while (at < end) {
            char c = text.charAt(at);
            boolean colon =
                    c == ':' && (at + 1 == end || " ,[]{}".indexOf(text.charAt(at + 1)) >= 0);
            boolean comment = c == '#' && text.charAt(at - 1) == ' ';
            if (colon || comment || ",[]{}".indexOf(c) >= 0) {
                break;
            }
            at++;
        }
        while (at > from + 1 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }
}
