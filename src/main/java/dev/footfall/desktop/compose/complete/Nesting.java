package dev.footfall.desktop.compose.complete;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/** The maps and lists around the place that is being read, told by the columns they stand in. */
final class Nesting {

    private final Level root = Level.root();
    private Level top = root;

    /** The innermost one. */
    Level top() {
        return top;
    }

    /** Another one is the innermost now: braces were read. */
    void top(Level other) {
        top = other;
    }

    /** Leaves what stands deeper than this column. */
    void leave(int column) {
        while (top.column() > column && top.outer() != null) {
            top = top.outer();
        }
    }

    /**
     * Whether braces were opened and never closed: they end where the block around them goes on.
     *
     * @param column of a line's first character
     * @param closing whether that character closes or goes on within braces
     */
    boolean abandons(int column, boolean closing) {
        Level owner = top;
        while (owner.isFlow() && owner.outer() != null) {
            owner = owner.outer();
        }
        boolean ends = !owner.isFlow() && column <= owner.column() && !closing;
        top = ends ? owner : top;
        return ends;
    }

    /** The next item of the list whose dashes stand in this column. */
    void item(int column) {
        if (!top.isList() || top.column() != column) {
            Level holder = top;
            top = holder.inner(true, false, column);
            holder.fill();
        }
        top.next();
    }

    /** The map whose keys stand in this column. */
    Level map(int column, boolean firstOfLine) {
        if (top.equals(root) && root.keys().isEmpty()) {
            root.moveTo(column);
        }
        if (firstOfLine && top.isList() && top.column() == column && sharesColumn(top)) {
            top = Objects.requireNonNull(top.outer());
        }
        if (top.isList() || top.column() < column) {
            open(column);
        }
        return top;
    }

    /** Where a word belongs that stands alone: a map, or a list whose dash is still missing. */
    Level ofWord(int column, boolean firstOfLine) {
        boolean besideItems = top.isList() && top.column() == column && firstOfLine;
        return besideItems && !sharesColumn(top) ? top : map(column, firstOfLine);
    }

    /** A map begins. */
    Level open(int column) {
        Level holder = top;
        top = holder.inner(false, false, column);
        holder.fill();
        return top;
    }

    /** Where an empty line belongs whose caret is in this column; null for nowhere. */
    @Nullable Level ofEmptyLine(int column) {
        Level level = top;
        while (level.column() > column && level.outer() != null) {
            level = level.outer();
        }
        if (level.column() == column || (level.equals(root) && root.keys().isEmpty())) {
            return level.isList() && sharesColumn(level) ? level.outer() : level;
        }
        boolean begins = level.equals(top) && level.isOpen() && level.column() < column;
        return begins ? open(column) : null;
    }

    /** Whether a list's dashes stand right under the key that it belongs to. */
    private static boolean sharesColumn(Level list) {
        return list.outer() != null
                && !list.outer().isList()
                && list.outer().column() == list.column();
    }
}
