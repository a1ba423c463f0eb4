package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Changes to a map at its place in the text: what is not concerned stays as it is, comments and
 * layout included. Pure; null where the text is laid out in a way that must be changed by hand.
 */
public final class MapEdits {

    private MapEdits() {}

    /**
     * Gives a key a value, in place of the one that it has.
     *
     * @param order of the keys of such a map: a new key goes behind those before it
     */
    public static @Nullable String set(
            SourceTree tree, NodePath map, String key, Fragment value, List<String> order) {
        return switch (tree.at(map)) {
            case SourceNode.Entries bare when isBare(tree, bare) && bare.entry(key) == null -> {
                SourceTree braced = SourceTree.parse(inBraces(tree, bare));
                yield braced == null ? null : set(braced, map, key, value, order);
            }
            case SourceNode.Entries entries ->
                    entries.decorated() && entries.flow()
                            ? null
                            : set(tree, entries, key, value, order);
            case SourceNode.Scalar scalar when scalar.isAbsent() && !scalar.decorated() ->
                    fill(tree, scalar, key, value);
            case null, default -> null;
        };
    }

    /** Takes a key away, with its value and what is noted beside it. */
    public static @Nullable String remove(SourceTree tree, NodePath map, String key) {
        if (!(tree.at(map) instanceof SourceNode.Entries entries)) {
            return null;
        }
        SourceNode.Entry entry = entries.entry(key);
        if (entry == null || isBare(tree, entries)) {
            return null;
        }
        int index = entries.entries().indexOf(entry);
        boolean last = index == entries.entries().size() - 1;
        int from = start(tree, entry);
        if (entries.flow()) {
            return FlowEdits.cut(
                    tree.text(),
                    index > 0 ? end(tree, entries.entries().get(index - 1)) : -1,
                    from,
                    end(tree, entry),
                    last ? -1 : start(tree, entries.entries().get(index + 1)));
        }
        int column = Spacing.column(tree.text(), entry);
        int lineStart = Lines.start(tree.text(), from);
        boolean alone = tree.text().substring(lineStart, from).isBlank();
        if (!alone) {
            // It stands behind a list's dash: the next key takes its place.
            return last ? null : behindADash(tree, entry, entries.entries().get(index + 1));
        }
        int reach = Lines.reach(tree.text(), end(tree, entry), column);
        return reach < tree.text().length()
                ? cut(tree, lineStart, reach + 1)
                : cut(tree, Math.max(0, lineStart - 1), reach);
    }

    /** The comments between both stay, and go on the line of the dash. */
    private static String behindADash(
            SourceTree tree, SourceNode.Entry gone, SourceNode.Entry next) {
        String text = tree.text();
        int from = start(tree, gone);
        int reach = Lines.reach(text, end(tree, gone), Spacing.column(text, gone));
        int to = start(tree, next);
        String between = reach < to ? text.substring(reach, to) : "";
        return Spacing.hasComment(between)
                ? text.substring(0, from) + between.stripLeading() + text.substring(to)
                : cut(tree, from, to);
    }

    /** Where a key begins, or the question mark before it. */
    private static int start(SourceTree tree, SourceNode.Entry entry) {
        int key = entry.key().from();
        int line = Lines.start(tree.text(), key);
        String before = tree.text().substring(line, key).stripTrailing();
        return before.endsWith("?") ? line + before.length() - 1 : key;
    }

    /** Whether this is the pair of a list such as {@code [click: a]}, which takes no second key. */
    private static boolean isBare(SourceTree tree, SourceNode.Entries map) {
        return map.flow() && !map.decorated() && tree.text().charAt(map.from()) != '{';
    }

    private static String inBraces(SourceTree tree, SourceNode.Entries map) {
        String text = tree.text();
        return text.substring(0, map.from())
                + "{"
                + tree.written(map)
                + "}"
                + text.substring(map.to());
    }

    private static @Nullable String set(
            SourceTree tree,
            SourceNode.Entries map,
            String key,
            Fragment value,
            List<String> order) {
        SourceNode.Entry entry = map.entry(key);
        if (entry != null) {
            return replace(tree, map, entry, value);
        }
        SourceNode.Entry before = null;
        for (SourceNode.Entry present : map.entries()) {
            int place = order.indexOf(present.key().value());
            if (place < 0 || place < order.indexOf(key)) {
                before = present;
            }
        }
        return map.flow()
                ? insertInFlow(tree, map, before, key + ": " + value.inline())
                : insertInBlock(tree, map, before, Fragment.Keys.keyed(key, value));
    }

    private static @Nullable String replace(
            SourceTree tree, SourceNode.Entries map, SourceNode.Entry entry, Fragment value) {
        SourceNode old = entry.value();
        if (old instanceof SourceNode.Alias || isDecorated(old)) {
            return null;
        }
        String text = tree.text();
        boolean block = isBlock(old);
        int colon = Spacing.colon(text, entry);
        if (colon < 0) {
            return paste(tree, entry.key().to(), ": " + value.inline());
        }
        if (!(value instanceof Fragment.Raw) && !map.flow()) {
            int indent = Spacing.column(text, entry);
            String lines = indented(Fragment.Keys.keyed("", value), indent).substring(1);
            return text.substring(0, colon + 1)
                    + note(text, colon, old)
                    + lines
                    + text.substring(Math.max(colon + 1, old.to()));
        }
        if (block) {
            return text.substring(0, colon + 1)
                    + " "
                    + value.inline()
                    + note(text, colon, old)
                    + text.substring(old.to());
        }
        String space = old.from() == old.to() && text.charAt(old.from() - 1) == ':' ? " " : "";
        return text.substring(0, old.from()) + space + value.inline() + text.substring(old.to());
    }

    /** What is noted between a colon and the value that goes. */
    private static String note(String text, int colon, SourceNode old) {
        String between = text.substring(colon + 1, Math.max(colon + 1, old.from()));
        return Spacing.hasComment(between) ? between.stripTrailing() : "";
    }

    private static String insertInFlow(
            SourceTree tree,
            SourceNode.Entries map,
            SourceNode.@Nullable Entry before,
            String entry) {
        if (before != null) {
            return paste(tree, end(tree, before), ", " + entry);
        }
        if (map.entries().isEmpty()) {
            String text = tree.text();
            boolean noted = Spacing.hasComment(tree.written(map));
            return noted
                    ? paste(tree, map.to() - 1, entry + " ")
                    : text.substring(0, map.from())
                            + "{ "
                            + entry
                            + " }"
                            + text.substring(map.to());
        }
        return paste(tree, start(tree, map.entries().getFirst()), entry + ", ");
    }

    private static String insertInBlock(
            SourceTree tree,
            SourceNode.Entries map,
            SourceNode.@Nullable Entry before,
            List<String> lines) {
        String text = tree.text();
        int first = start(tree, map.entries().getFirst());
        int indent = Spacing.column(text, map.entries().getFirst());
        if (before == null) {
            return paste(tree, first, indented(lines, indent) + "\n" + " ".repeat(indent));
        }
        int at = Lines.reach(text, end(tree, before), indent);
        // Parts of a scenario stand apart, as they do in those that come with the app.
        String gap = indent == 0 && lines.size() > 1 ? "\n\n" : "\n";
        return paste(tree, at, gap + " ".repeat(indent) + indented(lines, indent));
    }

    /** A map that is not there yet, behind its key. */
    private static String fill(
            SourceTree tree, SourceNode.Scalar absent, String key, Fragment value) {
        String text = tree.text();
        String line = Lines.at(text, Lines.start(text, absent.from()));
        int indent = Lines.indent(line) + (line.stripLeading().startsWith("- ") ? 4 : 2);
        int at = Lines.end(text, absent.from());
        return paste(
                tree,
                at,
                "\n" + " ".repeat(indent) + indented(Fragment.Keys.keyed(key, value), indent));
    }

    static String indented(List<String> lines, int indent) {
        return String.join("\n" + " ".repeat(indent), lines);
    }

    private static boolean isBlock(SourceNode node) {
        return (node instanceof SourceNode.Items list && !list.flow())
                || (node instanceof SourceNode.Entries map && !map.flow());
    }

    static boolean isDecorated(SourceNode node) {
        return switch (node) {
            case SourceNode.Scalar scalar -> scalar.decorated();
            case SourceNode.Items list -> list.decorated();
            case SourceNode.Entries map -> map.decorated();
            case SourceNode.Alias _ -> true;
        };
    }

    private static int end(SourceTree tree, SourceNode.Entry entry) {
        return Spacing.end(tree.text(), entry);
    }

    private static String cut(SourceTree tree, int from, int to) {
        return tree.text().substring(0, from) + tree.text().substring(to);
    }

    private static String paste(SourceTree tree, int at, String what) {
        return tree.text().substring(0, at) + what + tree.text().substring(at);
    }
}
