package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

/**
 * Finds the caret's place by indentation alone: while someone types, a text is seldom YAML. The
 * whole text is read, since keys below the caret count too.
 */
final class SpotFinder {

    private final String text;
    private final int caret;
    private final LineParts parts;
    private final LongText longText;
    private final FlowReader flow;
    private final Nesting nesting = new Nesting();
    private @Nullable Spot spot;

    private SpotFinder(String text, int caret) {
        this.text = text;
        this.caret = caret;
        this.parts = new LineParts(text);
        this.longText = new LongText(text);
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
        int at = parts.skip(start, end);
        if (longText.takes(start, at, end)) {
            return;
        }
        if (nesting.top().isFlow() && !abandoned(start, at, end)) {
            nesting.top(flow.read(nesting.top(), start, end));
        } else if (parts.isNothing(at, end)) {
            blank(start, at);
        } else {
            content(start, at, end);
        }
    }

    private boolean abandoned(int start, int at, int end) {
        return at < end && nesting.abandons(at - start, "}],".indexOf(text.charAt(at)) >= 0);
    }

    /** On an empty line only the caret's column tells where it belongs. */
    private void blank(int start, int at) {
        Level level = here(start, at) ? nesting.ofEmptyLine(caret - start) : null;
        spot = level == null ? spot : Spot.key(level, caret, caret, false);
    }

    private void content(int start, int first, int end) {
        int at = first;
        nesting.leave(at - start);
        while (parts.isDash(at, end)) {
            nesting.item(at - start);
            int next = parts.skip(at + 1, end);
            if (parts.isNothing(next, end)) {
                if (here(at + 1, next)) {
                    Level item = nesting.open(Math.max(caret, at + 2) - start);
                    spot = Spot.key(item, caret, caret, false);
                }
                return;
            }
            at = next;
        }
        int colon = parts.colon(at, end);
        if (colon >= 0) {
            Level map = nesting.map(at - start, at == first);
            map.begin(parts.key(at, colon));
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
        int to = parts.wordEnd(at, end);
        if (here(at, to)) {
            spot = Spot.key(nesting.ofWord(at - start, firstOfLine), at, to, false);
        } else {
            nesting.top().fill();
        }
    }

    /** Behind the colon of the last key. */
    private void value(int from, int end) {
        int at = parts.skip(from, end);
        if (!parts.isNothing(at, end)) {
            scalar(at, end);
        } else if (here(from, at)) {
            spot = Spot.value(nesting.top(), nesting.top().last(), caret, caret);
        }
    }

    private void scalar(int from, int end) {
        int at = parts.skipMarks(from, end);
        if (at == end) {
            return;
        }
        Level holder = nesting.top();
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            nesting.top(flow.read(holder, at, end));
        } else if (c == '|' || c == '>') {
            longText.block(holder);
        } else if (c == '"' || c == '\'') {
            holder.say(longText.quote(at, end));
        } else {
            int to = parts.wordEnd(at, end);
            if (here(at, to)) {
                spot = Spot.value(holder, holder.last(), at, to);
            }
            holder.say(text.substring(at, to));
        }
        holder.fill();
    }

    private boolean here(int from, int to) {
        return spot == null && caret >= from && caret <= to;
    }
}
