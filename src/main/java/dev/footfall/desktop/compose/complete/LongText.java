package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

/** A text that may go on over lines: in quotes, or in a block below its key. */
final class LongText {

    private final String text;
    private @Nullable Level block;
    private char quote;

    LongText(String text) {
        this.text = text;
    }

    /** A block begins: what is indented deeper than this belongs to it. */
    void block(Level holder) {
        block = holder;
    }

    /**
     * A quote opens.
     *
     * @return what is said until it closes; null where it does not in this line
     */
    @Nullable String quote(int at, int end) {
        quote = text.charAt(at);
        int close = closing(at + 1, end);
        return close < 0 ? null : text.substring(at + 1, close);
    }

    /**
     * Whether a line is part of it, up to the closing quote; what follows that in its line is of no
     * account.
     *
     * @param at the line's first character that is no space
     */
    boolean takes(int start, int at, int end) {
        if (block != null) {
            if (at == end || at - start > block.column()) {
                return true;
            }
            block = null;
        }
        if (quote == 0) {
            return false;
        }
        closing(at, end);
        return true;
    }

    private int closing(int from, int end) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            if (c == '\\' && quote == '"') {
                i++;
            } else if (c == quote) {
                quote = 0;
                return i;
            }
        }
        return -1;
    }
}
