package dev.footfall.desktop.compose.editor;

import dev.footfall.scenario.Problem;

import java.util.ArrayList;
import java.util.List;

/** Where a problem is marked: the word or value that begins at its place. */
final class ProblemRanges {

    private ProblemRanges() {}

    /** In the order of the problems; one range each. */
    static List<Highlighting.Range> of(List<Problem> problems, String text) {
        if (problems.isEmpty()) {
            return List.of();
        }
        List<Highlighting.Range> ranges = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (Problem problem : problems) {
            int line = Math.max(0, Math.min(problem.line() - 1, lines.size() - 1));
            String content = lines.isEmpty() ? "" : lines.get(line);
            ranges.add(range(line, content, problem.column() - 1));
        }
        return ranges;
    }

    /**
     * The one that is read next from a caret: the one that it is in, one in its line, the first one
     * below, or the first of all.
     *
     * @return its index; –1 where there are none
     */
    static int next(List<Highlighting.Range> ranges, int line, int column) {
        int best = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < ranges.size(); i++) {
            Highlighting.Range range = ranges.get(i);
            long far =
                    range.holds(line, column)
                            ? 0
                            : range.line() >= line
                                    ? 1L + range.line() - line
                                    : (long) Integer.MAX_VALUE + range.line();
            if (far < least) {
                least = far;
                best = i;
            }
        }
        return best;
    }

    private static Highlighting.Range range(int line, String content, int column) {
        int from = Math.clamp(column, 0, content.length());
        int to = from;
        while (to < content.length() && !ends(content, to)) {
            to++;
        }
        if (to == from) {
            // At a line's end, or on a mark of its own: the nearest character stands for it.
            to = Math.min(content.length(), from + 1);
            from = Math.max(0, to - 1);
        }
        return new Highlighting.Range(line, from, to);
    }

    private static boolean ends(String content, int at) {
        char c = content.charAt(at);
        boolean spaceNext = at + 1 == content.length() || content.charAt(at + 1) == ' ';
        return (c == ':' && spaceNext)
                || c == ','
                || c == '}'
                || c == ']'
                || (c == '#' && at > 0 && content.charAt(at - 1) == ' ');
    }
}
