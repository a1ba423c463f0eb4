package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A list of dashes and the whole lines that each of its items takes up, comments above it and
 * beside it included. What lies between items stays where it is when they move.
 *
 * @param column of the dashes, from 0
 * @param starts of each item: the first offset of its first line
 * @param ends of each item: the offset of its last line's end
 */
record BlockList(String text, int column, List<Integer> starts, List<Integer> ends) {

    /** Null where an item does not begin a line: then it cannot be moved as lines. */
    static @Nullable BlockList of(SourceTree tree, SourceNode.Items list) {
        String text = tree.text();
        if (list.flow() || list.decorated() || list.items().isEmpty()) {
            return null;
        }
        int column = dashColumn(text, list);
        if (column < 0) {
            return null;
        }
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        int notBefore = 0;
        for (SourceNode item : list.items()) {
            int line = dashLine(text, item.from(), column, notBefore);
            if (line < 0) {
                return null;
            }
            boolean first = starts.isEmpty();
            // What is noted above the first one is about the list.
            starts.add(first ? line : Lines.commentsAbove(text, line, column, notBefore));
            int end = Lines.reach(text, Math.max(item.to(), line + column + 1), column);
            ends.add(end);
            notBefore = Math.min(text.length(), end + 1);
        }
        return new BlockList(text, column, starts, ends);
    }

    int size() {
        return starts.size();
    }

    String item(int index) {
        return text.substring(starts.get(index), ends.get(index));
    }

    /** What lies between two items: a line break and maybe empty lines or comments. */
    String between(int index) {
        return text.substring(ends.get(index), starts.get(index + 1));
    }

    /** What to put between a new item and its neighbours. */
    String separator(int near) {
        int index = Math.clamp(near, 0, Math.max(0, size() - 2));
        String between = size() > 1 ? between(index) : "\n";
        return between.isBlank() ? between : "\n";
    }

    private static int dashColumn(String text, SourceNode.Items list) {
        int at = list.items().getFirst().from();
        while (at > 0 && at > list.from() && text.charAt(at) != '-') {
            at--;
        }
        int dash = text.startsWith("-", list.from()) ? list.from() : at;
        int start = Lines.start(text, dash);
        boolean alone = text.substring(start, dash).isBlank();
        return alone && text.charAt(dash) == '-' ? dash - start : -1;
    }

    /** The line whose dash leads to an item; –1 where the dash does not begin its line. */
    private static int dashLine(String text, int from, int column, int notBefore) {
        int line = Lines.start(text, from);
        while (true) {
            String content = Lines.at(text, line);
            boolean dash =
                    content.length() > column
                            && content.charAt(column) == '-'
                            && (content.length() == column + 1
                                    || Character.isWhitespace(content.charAt(column + 1)));
            if (dash) {
                return content.substring(0, column).isBlank() ? line : -1;
            }
            if (line == 0 || line <= notBefore) {
                return -1;
            }
            line = Lines.start(text, line - 1);
        }
    }
}
