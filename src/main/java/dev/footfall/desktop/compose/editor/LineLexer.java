package dev.footfall.desktop.compose.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Colours one line of YAML, given what the line before left open: so that only changed lines are
 * looked at again. Good enough for the eye; the reader of scenarios judges.
 */
final class LineLexer {

    /** A stretch of a line and the style class it is drawn in. */
    record Token(int from, int to, String style) {}

    /**
     * A coloured line.
     *
     * @param tokens in order, without overlap; what lies between is plain
     * @param after what the next line begins in
     */
    record Line(List<Token> tokens, LineState after) {}

    private static final Pattern KEY =
            Pattern.compile("(?:[\\p{L}_$][\\w$.-]*(?: [\\w$.-]+)*)(?=\\s*:(?:\\s|$))");
    private static final Pattern NUMBER =
            Pattern.compile(
                    "-?\\d[\\d.]*(?:ns|us|µs|ms|s|m|h|d|%|/s|/min|/h|/d)?"
                            + "(?:\\d[\\d.]*(?:ms|s|m|h|d))*(?![\\w-])");
    private static final Pattern WORD = Pattern.compile("(?:true|false|null|~)(?![\\w-])");
    private static final Pattern ANCHOR = Pattern.compile("[&*!][^\\s,\\[\\]{}]+");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[^}]*}");
    private static final Pattern BLOCK = Pattern.compile("[|>][+-]?\\d?[+-]?\\s*(?:#.*)?$");
    private static final Pattern PLAIN = Pattern.compile("(?:\\$\\{[^}]*}|[^,\\[\\]{}#:])+|[,:#]");

    private final String line;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    /** Column of the last key or dash: what belongs to it is indented deeper. */
    private int owner;

    private LineLexer(String line) {
        this.line = line;
    }

    static Line lex(String line, LineState before) {
        return new LineLexer(line).run(before);
    }

    private Line run(LineState before) {
        int indent = indentOf(line);
        switch (before.within()) {
            case BLOCK -> {
                if (line.isBlank() || indent > before.indent()) {
                    text(0, line.length());
                    return new Line(tokens, before);
                }
            }
            case SINGLE_QUOTES, DOUBLE_QUOTES -> {
                char quote = before.within() == LineState.Within.SINGLE_QUOTES ? '\'' : '"';
                if (!quoted(quote, 0)) {
                    return new Line(tokens, before);
                }
            }
            case NOTHING -> at = 0;
        }
        owner = indent;
        return new Line(tokens, rest());
    }

    private LineState rest() {
        boolean valueMayStart = true;
        while (at < line.length()) {
            char c = line.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
                continue;
            }
            boolean spaceBefore = at == 0 || Character.isWhitespace(line.charAt(at - 1));
            if (c == '#' && spaceBefore) {
                add(line.length(), "comment");
                return LineState.NOTHING;
            }
            if ("-,[]{}:?".indexOf(c) >= 0 && (c != '-' || dash())) {
                owner = c == '-' ? at : owner;
                add(at + 1, "punctuation");
                valueMayStart = true;
                continue;
            }
            if (valueMayStart && (c == '\'' || c == '"')) {
                int start = at;
                if (!quoted(c, at + 1)) {
                    retouch(start);
                    return new LineState(
                            c == '"'
                                    ? LineState.Within.DOUBLE_QUOTES
                                    : LineState.Within.SINGLE_QUOTES,
                            owner);
                }
                retouch(start);
                continue;
            }
            if (valueMayStart && found(BLOCK)) {
                add(at + 1, "punctuation");
                return new LineState(LineState.Within.BLOCK, owner);
            }
            if (!take(KEY, "key")
                    && !take(ANCHOR, "anchor")
                    && !(valueMayStart && (take(NUMBER, "number") || take(WORD, "word")))) {
                plain();
            }
            valueMayStart = false;
        }
        return LineState.NOTHING;
    }

    private boolean dash() {
        return at + 1 == line.length() || Character.isWhitespace(line.charAt(at + 1));
    }

    /** Goes to the closing quote; false where the line ends before. */
    private boolean quoted(char quote, int from) {
        for (int i = from; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                if (quote == '\'' && i + 1 < line.length() && line.charAt(i + 1) == '\'') {
                    i++;
                } else {
                    text(Math.min(at, from), i + 1);
                    at = i + 1;
                    return true;
                }
            }
        }
        text(Math.min(at, from), line.length());
        at = line.length();
        return false;
    }

    /** A quoted text before a colon is a key. */
    private void retouch(int start) {
        int next = at;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        if (next < line.length() && line.charAt(next) == ':') {
            tokens.removeIf(t -> t.from() >= start);
            tokens.add(new Token(start, at, "key"));
        }
    }

    private void plain() {
        Matcher matcher = PLAIN.matcher(line).region(at, line.length());
        int end = matcher.lookingAt() ? matcher.end() : at + 1;
        int comment = line.indexOf(" #", at);
        if (comment >= 0 && comment < end) {
            end = comment;
        }
        text(at, end);
        at = end;
    }

    private void text(int from, int to) {
        int start = from;
        Matcher variable = VARIABLE.matcher(line).region(from, to);
        while (variable.find()) {
            put(start, variable.start(), "text");
            put(variable.start(), variable.end(), "variable");
            start = variable.end();
        }
        put(start, to, "text");
    }

    private boolean found(Pattern pattern) {
        return pattern.matcher(line).region(at, line.length()).lookingAt();
    }

    private boolean take(Pattern pattern, String style) {
        Matcher matcher = pattern.matcher(line).region(at, line.length());
        if (!matcher.lookingAt() || !endsAsScalar(matcher.end(), style)) {
            return false;
        }
        owner = style.equals("key") ? at : owner;
        add(matcher.end(), style);
        return true;
    }

    /** {@code 3 shoes} is no number. */
    private boolean endsAsScalar(int end, String style) {
        if (!style.equals("number") && !style.equals("word")) {
            return true;
        }
        String rest = line.substring(end).strip();
        return rest.isEmpty() || ",]}#".indexOf(rest.charAt(0)) >= 0;
    }

    private void add(int end, String style) {
        put(at, end, style);
        at = end;
    }

    private void put(int from, int to, String style) {
        if (to > from) {
            tokens.add(new Token(from, to, style));
        }
    }

    private static int indentOf(String line) {
        int indent = 0;
        while (indent < line.length() && line.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }
}
