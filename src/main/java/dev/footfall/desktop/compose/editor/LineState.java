package dev.footfall.desktop.compose.editor;

/**
 * What a line of YAML begins in the midst of.
 *
 * @param within what goes on from the line before
 * @param indent of a block of text: lines indented deeper than this belong to it
 */
record LineState(Within within, int indent) {

    static final LineState NOTHING = new LineState(Within.NOTHING, 0);

    enum Within {
        NOTHING,
        /** Under {@code |} or {@code >}. */
        BLOCK,
        SINGLE_QUOTES,
        DOUBLE_QUOTES
    }
}
