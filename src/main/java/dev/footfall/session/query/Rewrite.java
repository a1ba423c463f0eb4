package dev.footfall.session.query;

/** The ways in which people put a search differently. */
public enum Rewrite {
    /** A word more, to narrow it. */
    ADD,
    /** A word less, to widen it. */
    REMOVE,
    /** A word instead of another. */
    SUBSTITUTE,
    /** A slip of the finger. */
    MISSPELL
}
