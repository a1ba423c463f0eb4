package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Changes to a list at its place in the text: an item moves with its own comments, and empty lines
 * between items stay. Pure; null where the text is laid out in a way that must be changed by hand.
 */
public final class ListEdits {

    private ListEdits() {}

    /**
     * Puts an item in.
     *
     * @param index its place afterwards, from 0
     */
    public static @Nullable String insert(
            SourceTree tree, NodePath path, int index, Fragment item) {
        SourceNode node = tree.at(path);
        if (node instanceof SourceNode.Items list && list.items().isEmpty()) {
            return list.decorated() ? null : fill(tree, path, list.from(), list.to(), item);
        }
        if (node instanceof SourceNode.Scalar absent && absent.isAbsent() && !absent.decorated()) {
            return fill(tree, path, absent.from(), absent.to(), item);
        }
        if (!(node instanceof SourceNode.Items list)) {
            return null;
        }
        if (list.flow()) {
            return FlowEdits.insert(tree, list, index, item.inline());
        }
        BlockList block = BlockList.of(tree, list);
        return block == null ? null : insertLines(block, index, lines(item, block.column()));
    }

    /** Puts a copy behind an item. */
    public static @Nullable String duplicate(SourceTree tree, NodePath path, int index) {
        if (!(tree.at(path) instanceof SourceNode.Items list) || index >= list.items().size()) {
            return null;
        }
        if (list.flow()) {
            return FlowEdits.insert(tree, list, index + 1, tree.written(list.items().get(index)));
        }
        BlockList block = BlockList.of(tree, list);
        return block == null ? null : insertLines(block, index + 1, block.item(index));
    }

    /** Takes an item out; {@code []} stays of the last one. */
    public static @Nullable String remove(SourceTree tree, NodePath path, int index) {
        if (!(tree.at(path) instanceof SourceNode.Items list) || index >= list.items().size()) {
            return null;
        }
        String text = tree.text();
        if (list.flow()) {
            return FlowEdits.remove(text, list.items(), index);
        }
        BlockList block = BlockList.of(tree, list);
        if (block == null) {
            return null;
        }
        int from = block.starts().get(index);
        int to = block.ends().get(index);
        if (block.size() == 1) {
            return emptied(tree, path, from, to);
        }
        if (index + 1 < block.size()) {
            String between = block.between(index);
            int next = block.starts().get(index + 1);
            return text.substring(0, from)
                    + (Spacing.hasComment(between) ? between.substring(1) : "")
                    + text.substring(next);
        }
        boolean noted = Spacing.hasComment(block.between(index - 1));
        return text.substring(0, noted ? from - 1 : block.ends().get(index - 1))
                + text.substring(to);
    }

    /**
     * Moves an item.
     *
     * @param to its place afterwards, from 0
     */
    public static @Nullable String move(SourceTree tree, NodePath path, int from, int to) {
        if (!(tree.at(path) instanceof SourceNode.Items list)
                || Math.max(from, to) >= list.items().size()
                || Math.min(from, to) < 0) {
            return null;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < list.items().size(); i++) {
            order.add(i);
        }
        Integer moved = order.get(from);
        order.removeIf(moved::equals);
        order.add(to, moved);
        return inOrder(tree, path, order);
    }

    /**
     * Puts all items into another order.
     *
     * @param order of the places that they have now, each once
     */
    public static @Nullable String inOrder(SourceTree tree, NodePath path, List<Integer> order) {
        if (!(tree.at(path) instanceof SourceNode.Items list) || tree.twins() > 0) {
            // Of two anchors with one name it counts which comes first.
            return null;
        }
        return list.flow()
                ? FlowEdits.inOrder(tree, list, order)
                : inOrder(BlockList.of(tree, list), order);
    }

    private static @Nullable String inOrder(@Nullable BlockList block, List<Integer> order) {
        if (block == null) {
            return null;
        }
        StringBuilder out = new StringBuilder(block.text().substring(0, block.starts().getFirst()));
        for (int i = 0; i < order.size(); i++) {
            out.append(block.item(order.get(i)));
            if (i + 1 < order.size()) {
                out.append(block.between(i));
            }
        }
        return out.append(block.text().substring(block.ends().getLast())).toString();
    }

    private static String insertLines(BlockList block, int index, String lines) {
        String text = block.text();
        if (index >= block.size()) {
            int at = block.ends().getLast();
            return text.substring(0, at)
                    + block.separator(block.size())
                    + lines
                    + text.substring(at);
        }
        int at = block.starts().get(index);
        return text.substring(0, at) + lines + block.separator(index - 1) + text.substring(at);
    }

    /** A list of dashes in place of {@code []} or of nothing, behind a key. */
    private static @Nullable String fill(
            SourceTree tree, NodePath path, int from, int to, Fragment item) {
        String text = tree.text();
        int start = Lines.start(text, from);
        String line = Lines.at(text, start);
        int colon = colonOf(tree, path);
        boolean noted = Spacing.hasComment(text.substring(from, to));
        if (colon < 0) {
            return null;
        }
        int indent = Lines.indent(line);
        while (line.startsWith("- ", indent)) {
            indent += 2;
        }
        String rest = text.substring(to, Lines.end(text, to));
        boolean inFlow = !rest.isBlank() && !Lines.isComment(rest);
        if (noted) {
            return text.substring(0, to - 1) + item.inline() + text.substring(to - 1);
        }
        if (inFlow || colon < start) {
            return text.substring(0, from) + "[" + item.inline() + "]" + text.substring(to);
        }
        String note = rest.isBlank() ? "" : " " + rest.strip();
        return text.substring(0, colon + 1)
                + note
                + "\n"
                + lines(item, indent + 2)
                + text.substring(Lines.end(text, to));
    }

    private static @Nullable String emptied(SourceTree tree, NodePath path, int from, int to) {
        String text = tree.text();
        int colon = colonOf(tree, path);
        if (colon < 0) {
            return null;
        }
        String between = text.substring(colon + 1, from);
        String kept = between.stripTrailing();
        return text.substring(0, colon + 1) + " []" + kept + text.substring(to);
    }

    /** The colon behind the list's key; –1 where the list has none. */
    private static int colonOf(SourceTree tree, NodePath path) {
        if (path.steps().isEmpty()
                || !(path.steps().getLast() instanceof String key)
                || !(tree.at(path.parent()) instanceof SourceNode.Entries map)) {
            return -1;
        }
        SourceNode.Entry entry = map.entry(key);
        return entry == null ? -1 : Spacing.colon(tree.text(), entry);
    }

    private static String lines(Fragment item, int column) {
        List<String> lines = new Fragment.Rows(List.of(item)).block();
        String indent = " ".repeat(column);
        return indent + String.join("\n" + indent, lines);
    }
}
