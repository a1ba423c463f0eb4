package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

/**
 * Where the caret is.
 *
 * @param level the map in which a key is written, or the map or list in which a value is
 * @param key whose value is written; null for a key, and for an item
 * @param value whether a value is written, not a key
 * @param from where the word at the caret begins
 * @param to behind that word
 * @param colon whether a colon stands behind it already
 */
record Spot(Level level, @Nullable String key, boolean value, int from, int to, boolean colon) {

    static Spot key(Level level, int from, int to, boolean colon) {
        return new Spot(level, null, false, from, to, colon);
    }

    static Spot value(Level level, @Nullable String key, int from, int to) {
        return new Spot(level, key, true, from, to, false);
    }
}
