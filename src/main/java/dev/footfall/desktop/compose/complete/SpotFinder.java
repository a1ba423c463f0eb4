package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Finds the caret's place by indentation alone: while someone types, a text is seldom YAML. The
 * whole text is read, since keys below the caret count too.
 */
final class SpotFinder {

    private final String text;
    private final int caret;
    private final Level root = Level.root();
    private final FlowReader flow;
    private Level top = root;
    private @Nullable Spot spot;
    private @Nullable Level block;
    private char quote;

    private SpotFinder(String text, int caret) {
        this.text = text;
        this.caret = caret;
        this.flow = new FlowReader(text, caret);
    }

    /** The caret's place; null where nothing could be proposed. */
    static @Nullable Spot find(String text, int caret) {
        return new SpotFinder(text, caret).run();
    }

    private @Nullable Spot run() {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            line(start, end);
            start = end + 1;
        }
        return spot == null ? flow.spot() : spot;
    }

    private void line(int start, int end) {
        int at = skip(start, end);
        if (block != null) {
            if (at == end || at - start > block.column()) {
                return;
            }
            block = null;
        }
        if (quote != 0) {
            findClosing(at, end);
            return;
        }
        if (top.isFlow() && !abandoned(at, start, end)) {
            top = flow.read(top, start, end);
            return;
        }
        if (at == end || text.charAt(at) == '#') {
            if (here(start, at)) {
                blank(caret - start);
            }
            return;
        }
        content(start, at, end);
    }

    /** What was opened and never closed ends where the block around it goes on. */
    private boolean abandoned(int at, int start, int end) {
        Level owner = top;
        while (owner.isFlow() && owner.outer() != null) {
            owner = owner.outer();
        }
        boolean ends =
                !owner.isFlow()
                        && at < end
                        && at - start <= owner.column()
                        && "}],".indexOf(text.charAt(at)) < 0;
        top = ends ? owner : top;
        return ends;
    }

    private void content(int start, int first, int end) {
        int at = first;
        while (top.column() > at - start && top.outer() != null) {
            top = top.outer();
        }
        while (dash(at, end)) {
            item(at - start);
            int next = skip(at + 1, end);
            if (next == end || text.charAt(next) == '#') {
                if (here(at + 1, next)) {
                    open(Math.max(caret, at + 2) - start);
                    spot = Spot.key(top, caret, caret, false);
                }
                return;
            }
            at = next;
        }
        int colon = colon(at, end);
        if (colon >= 0) {
            Level map = map(at - start, at == first);
            String key = unquoted(text.substring(at, colon).strip());
            map.begin(key);
            if (here(at, colon)) {
                spot = Spot.key(map, at, colon, true);
            }
            value(colon + 1, end);
        } else if ("{[\"'|>&*!".indexOf(text.charAt(at)) >= 0) {
            scalar(at, end);
        } else {
            bare(start, at, end, at == first);
        }
    }

    /** A word alone: a key that is being written, or text. */
    private void bare(int start, int at, int end, boolean firstOfLine) {
        int to = wordEnd(at, end);
        if (!here(at, to)) {
            top.fill();
            return;
        }
        boolean besideItems = top.isList() && top.column() == at - start && firstOfLine;
        Level level = besideItems && !sharesColumn(top) ? top : map(at - start, firstOfLine);
        spot = Spot.key(level, at, to, false);
    }

    /** Behind the colon of the last key. */
    private void value(int from, int end) {
        int at = skip(from, end);
        boolean none = at == end || text.charAt(at) == '#';
        if (none) {
            if (here(from, at)) {
                spot = Spot.value(top, top.last(), caret, caret);
            }
            return;
        }
        scalar(at, end);
    }

    private void scalar(int from, int end) {
        int at = from;
        while (at < end && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
            while (at < end && text.charAt(at) != ' ') {
                at++;
            }
            at = skip(at, end);
        }
        if (at == end) {
            return;
        }
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            Level holder = top;
            top = flow.read(top, at, end);
            holder.fill();
        } else if (c == '|' || c == '>') {
            top.fill();
            block = top;
        } else if (c == '"' || c == '\'') {
            top.fill();
            quote = c;
            findClosing(at + 1, end);
        } else {
            int to = wordEnd(at, end);
            if (here(at, to)) {
                spot = Spot.value(top, top.last(), at, to);
            }
            top.fill();
        }
    }

    /** A quoted text may go on over lines; what follows it in its line is of no account. */
    private void findClosing(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                quote = 0;
                return;
            }
        }
    }

    private void item(int column) {
        if (!top.isList() || top.column() != column) {
            Level holder = top;
            top = holder.inner(true, false, column);
            holder.fill();
        }
        top.next();
    }

    /** The map whose keys stand in this column. */
    private Level map(int column, boolean firstOfLine) {
        if (top.equals(root) && root.keys().isEmpty()) {
            root.moveTo(column);
        }
        if (firstOfLine && top.isList() && top.column() == column && sharesColumn(top)) {
            top = Objects.requireNonNull(top.outer());
        }
        if (top.isList() || top.column() < column) {
            open(column);
        }
        return top;
    }

    private void open(int column) {
        Level holder = top;
        top = holder.inner(false, false, column);
        holder.fill();
    }

    /** Whether a list's dashes stand right under the key that it belongs to. */
    private static boolean sharesColumn(Level list) {
        return list.outer() != null
                && !list.outer().isList()
                && list.outer().column() == list.column();
    }

    /** On an empty line only the caret's column tells where it belongs. */
    private void blank(int column) {
        Level level = top;
        while (level.column() > column && level.outer() != null) {
            level = level.outer();
        }
        if (level.column() == column || (level.equals(root) && root.keys().isEmpty())) {
            spot =
                    Spot.key(
                            level.isList() && sharesColumn(level)
                                    ? Objects.requireNonNull(level.outer())
                                    : level,
                            caret,
                            caret,
                            false);
        } else if (level.equals(top) && level.isOpen() && level.column() < column) {
            open(column);
            spot = Spot.key(top, caret, caret, false);
        }
    }

    private boolean here(int from, int to) {
        return spot == null && caret >= from && caret <= to;
    }

    private int skip(int from, int end) {
        int at = from;
        while (at < end && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private boolean dash(int at, int end) {
        return text.charAt(at) == '-' && (at + 1 == end || text.charAt(at + 1) == ' ');
    }

    /** The colon behind a key that begins here; –1 where there is none. */
    private int colon(int from, int end) {
        int at = from;
        char first = text.charAt(from);
        if ("{[|>#&*!".indexOf(first) >= 0) {
            return -1;
        }
        if (first == '"' || first == '\'') {
            int close = text.indexOf(first, from + 1);
            int next = close < 0 || close >= end ? end : skip(close + 1, end);
            return next < end && text.charAt(next) == ':' ? next : -1;
        }
        for (; at < end; at++) {
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

    private int wordEnd(int from, int end) {
        int comment = text.indexOf(" #", from);
        int to = comment < 0 || comment > end ? end : comment;
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return to;
    }

    private static String unquoted(String key) {
        boolean quoted = key.length() > 1 && "\"'".indexOf(key.charAt(0)) >= 0;
        return quoted ? key.substring(1, key.length() - 1) : key;
    }
}
