package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** A map or a list of the text, and the one that it stands in. Filled while the text is read. */
final class Level {

    private final @Nullable Level outer;
    private final @Nullable String key;
    private final boolean list;
    private final boolean flow;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Map<String, String> said = new HashMap<>();
    private int column;
    private @Nullable String last;
    private boolean filled;

    private Level(
            @Nullable Level outer, @Nullable String key, boolean list, boolean flow, int column) {
        this.outer = outer;
        this.key = key;
        this.list = list;
        this.flow = flow;
        this.column = column;
    }

    /** The outermost map. */
    static Level root() {
        return new Level(null, null, false, false, 0);
    }

    /** What stands as the value of the last key, or as the next item. */
    Level inner(boolean asList, boolean inFlow, int atColumn) {
        boolean whole = outer == null && keys.isEmpty() && inFlow && !flow;
        return whole
                ? new Level(null, null, asList, true, atColumn)
                : new Level(this, list ? null : last, asList, inFlow, atColumn);
    }

    /** What it stands in; null for the outermost. */
    @Nullable Level outer() {
        return outer;
    }

    /** The key whose value it is; null in a list. */
    @Nullable String key() {
        return key;
    }

    boolean isList() {
        return list;
    }

    /** In braces or brackets. */
    boolean isFlow() {
        return flow;
    }

    /** Where its keys or dashes stand, from 0. */
    int column() {
        return column;
    }

    /** The first line decides how far the outermost map is indented. */
    void moveTo(int newColumn) {
        column = newColumn;
    }

    /** Keys before and after the caret. */
    Set<String> keys() {
        return keys;
    }

    void begin(String newKey) {
        keys.add(newKey);
        last = newKey;
        filled = false;
    }

    /** A comma or a dash: neither key nor value yet. */
    void next() {
        last = null;
        filled = false;
    }

    void fill() {
        filled = true;
    }

    /** What the last key says; null for nothing in a word. */
    void say(@Nullable String word) {
        if (last != null && word != null) {
            said.put(last, word);
        }
    }

    /** Keys that say something in a word, and what. */
    Map<String, String> said() {
        return said;
    }

    /** The key that was written last; null where none is yet. */
    @Nullable String last() {
        return last;
    }

    /** Whether a value could come here. */
    boolean isOpen() {
        return (list || last != null) && !filled;
    }

    boolean isFilled() {
        return filled;
    }
}
