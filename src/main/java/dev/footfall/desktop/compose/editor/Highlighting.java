package dev.footfall.desktop.compose.editor;

import dev.footfall.desktop.compose.text.TextChange;

import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Colours of an editor's lines and the marks under what is wrong. After a change only the lines
 * that it touches are coloured anew, and those after them whose beginning it changes.
 */
final class Highlighting {

    private final CodeArea area;

    /** What each line begins in, and one more: what the text ends in. */
    private final List<LineState> states = new ArrayList<>(List.of(LineState.NOTHING));

    private List<Range> problems = List.of();

    /** A stretch of one line, columns from 0. */
    record Range(int line, int from, int to) {
        boolean holds(int ofLine, int column) {
            return line == ofLine && column >= from && column <= to;
        }
    }

    Highlighting(CodeArea area) {
        this.area = area;
    }

    /** Follows a change that the area already shows. */
    void changed(TextChange change) {
        int first = area.offsetToPosition(change.from(), backward()).getMajor();
        int removed = count(change.removed());
        int inserted = count(change.inserted());
        int from = Math.min(first, states.size() - 1);
        int gone = Math.min(removed, states.size() - 1 - from);
        List<LineState> later = states.subList(from + 1, from + 1 + gone);
        later.clear();
        for (int i = 0; i < inserted; i++) {
            states.add(from + 1, LineState.NOTHING);
        }
        colour(from, from + inserted);
    }

    /** Marks these in place of those before. */
    void mark(List<Range> newProblems) {
        Set<Integer> lines = new TreeSet<>();
        problems.forEach(p -> lines.add(p.line()));
        problems = List.copyOf(newProblems);
        problems.forEach(p -> lines.add(p.line()));
        for (int line : lines) {
            if (line < area.getParagraphs().size()) {
                style(line, LineLexer.lex(text(line), stateOf(line)));
                area.recreateParagraphGraphic(line);
            }
        }
    }

    List<Range> problems() {
        return problems;
    }

    private void colour(int from, int atLeastTo) {
        for (int line = from; line < area.getParagraphs().size(); line++) {
            LineLexer.Line lexed = LineLexer.lex(text(line), stateOf(line));
            style(line, lexed);
            if (line + 1 < states.size()
                    && states.get(line + 1).equals(lexed.after())
                    && line >= atLeastTo) {
                return;
            }
            if (line + 1 < states.size()) {
                states.set(line + 1, lexed.after());
            } else {
                states.add(lexed.after());
            }
        }
    }

    private LineState stateOf(int line) {
        return line < states.size() ? states.get(line) : LineState.NOTHING;
    }

    private void style(int line, LineLexer.Line lexed) {
        int length = area.getParagraphLength(line);
        if (length > 0) {
            area.setStyleSpans(line, 0, spans(line, length, lexed.tokens()));
        }
    }

    private StyleSpans<Collection<String>> spans(
            int line, int length, List<LineLexer.Token> tokens) {
        String[] styles = new String[length];
        for (LineLexer.Token token : tokens) {
            Arrays.fill(styles, token.from(), Math.min(token.to(), length), token.style());
        }
        boolean[] wrong = new boolean[length];
        for (Range problem : problems) {
            if (problem.line() == line && problem.from() < length) {
                Arrays.fill(wrong, problem.from(), Math.min(problem.to(), length), true);
            }
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int start = 0;
        for (int i = 1; i <= length; i++) {
            if (i == length
                    || wrong[i] != wrong[start]
                    || !java.util.Objects.equals(styles[i], styles[start])) {
                spans.add(classes(styles[start], wrong[start]), i - start);
                start = i;
            }
        }
        return spans.create();
    }

    private static Collection<String> classes(
            @org.jspecify.annotations.Nullable String style, boolean wrong) {
        if (style == null) {
            return wrong ? List.of("wrong") : List.of();
        }
        return wrong ? List.of(style, "wrong") : List.of(style);
    }

    private String text(int line) {
        return area.getText(line);
    }

    private static int count(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static org.fxmisc.richtext.model.TwoDimensional.Bias backward() {
        return org.fxmisc.richtext.model.TwoDimensional.Bias.Backward;
    }
}
