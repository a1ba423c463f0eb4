package dev.footfall.desktop.compose.text;

/**
 * Puts quotes around words with {@code ${variables}} where they stand in braces or brackets. The
 * braces of a variable end such a word in YAML; in quotes it means the same, and a lone variable
 * keeps its type.
 */
final class FlowVariables {

    private final String typed;
    private final StringBuilder out = new StringBuilder();
    private int at;

    private FlowVariables(String typed) {
        this.typed = typed;
    }

    /** The same text where it begins with neither a brace nor a bracket. */
    static String quoted(String typed) {
        boolean flow = typed.startsWith("{") || typed.startsWith("[");
        return flow ? new FlowVariables(typed).run() : typed;
    }

    private String run() {
        while (at < typed.length()) {
            char c = typed.charAt(at);
            if (c == '"' || c == '\'') {
                keep(closing(c));
            } else if (" {}[],:".indexOf(c) >= 0) {
                keep(at + 1);
            } else {
                word();
            }
        }
        return out.toString();
    }

    private void word() {
        int end = at;
        boolean variable = false;
        while (end < typed.length() && !ends(end)) {
            int close = typed.startsWith("${", end) ? typed.indexOf('}', end) : -1;
            variable |= close >= 0;
            end = close < 0 ? end + 1 : close + 1;
        }
        String word = typed.substring(at, end);
        String kept = word.stripTrailing();
        out.append(variable ? ScalarText.quoted(kept) + word.substring(kept.length()) : word);
        at = end;
    }

    /** Whether a plain word ends here. */
    private boolean ends(int index) {
        char c = typed.charAt(index);
        boolean colon =
                c == ':'
                        && (index + 1 == typed.length()
                                || " ,[]{}".indexOf(typed.charAt(index + 1)) >= 0);
        return colon || "{}[],".indexOf(c) >= 0;
    }

    /** Behind the quote that closes the one here. */
    private int closing(char quote) {
        int end = at + 1;
        while (end < typed.length() && typed.charAt(end) != quote) {
            end += quote == '"' && typed.charAt(end) == '\\' ? 2 : 1;
        }
        return Math.min(typed.length(), end + 1);
    }

    private void keep(int to) {
        out.append(typed, at, to);
        at = to;
    }
}
