package dev.footfall.desktop.compose.editor;

import dev.footfall.scenario.Problem;

import java.util.ArrayList;
import java.util.List;

/** Where a problem is marked: the word or value that begins at its place. */
final class ProblemRanges {

    private ProblemRanges() {}

    /** In the order of the problems; one range each. */
    static List<Highlighting.Range> of(List<Problem> problems, String text) {
        List<Highlighting.Range> ranges = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (Problem problem : problems) {
            int line = Math.max(0, Math.min(problem.line() - 1, lines.size() - 1));
            String content = lines.isEmpty() ? "" : lines.get(line);
            ranges.add(range(line, content, problem.column() - 1));
        }
        return ranges;
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
