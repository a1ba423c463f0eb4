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
        if (node instanceof SourceNode.Items list && list.items().isEmpty() && !list.decorated()) {
            return fill(tree, path, list.from(), list.to(), item);
        }
        if (node instanceof SourceNode.Scalar absent && absent.isAbsent() && !absent.decorated()) {
            return fill(tree, path, absent.from(), absent.to(), item);
        }
        if (!(node instanceof SourceNode.Items list)) {
            return null;
        }
        if (list.flow()) {
            return insertInFlow(tree, list, index, item.inline());
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
            return insertInFlow(tree, list, index + 1, tree.written(list.items().get(index)));
        }
        if (tree.written(list.items().get(index)).contains("&")) {
            // A copied anchor would be another one of the same name.
            return null;
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
            return removeFromFlow(text, list.items(), index);
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
        return index + 1 < block.size()
                ? text.substring(0, from) + text.substring(block.starts().get(index + 1))
                : text.substring(0, block.ends().get(index - 1)) + text.substring(to);
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
        return list.flow() ? inOrder(tree, list, order) : inOrder(BlockList.of(tree, list), order);
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

    private static String inOrder(SourceTree tree, SourceNode.Items list, List<Integer> order) {
        List<SourceNode> items = list.items();
        StringBuilder out = new StringBuilder(tree.text().substring(0, items.getFirst().from()));
        for (int i = 0; i < order.size(); i++) {
            out.append(tree.written(items.get(order.get(i))));
            if (i + 1 < order.size()) {
                out.append(tree.text(), items.get(i).to(), items.get(i + 1).from());
            }
        }
        return out.append(tree.text().substring(items.getLast().to())).toString();
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

    private static String insertInFlow(
            SourceTree tree, SourceNode.Items list, int index, String item) {
        String text = tree.text();
        if (index >= list.items().size()) {
            int at = list.items().getLast().to();
            return text.substring(0, at) + ", " + item + text.substring(at);
        }
        int at = list.items().get(index).from();
        return text.substring(0, at) + item + ", " + text.substring(at);
    }

    private static String removeFromFlow(String text, List<SourceNode> items, int index) {
        SourceNode gone = items.get(index);
        if (index + 1 < items.size()) {
            return text.substring(0, gone.from()) + text.substring(items.get(index + 1).from());
        }
        int from = index > 0 ? items.get(index - 1).to() : gone.from();
        return text.substring(0, from) + text.substring(gone.to());
    }

    /** A list of dashes in place of {@code []} or of nothing, behind a key. */
    private static @Nullable String fill(
            SourceTree tree, NodePath path, int from, int to, Fragment item) {
        String text = tree.text();
        int start = Lines.start(text, from);
        String line = Lines.at(text, start);
        int colon = colonOf(tree, path);
        if (colon < start) {
            return null;
        }
        int indent = Lines.indent(line);
        while (line.startsWith("- ", indent)) {
            indent += 2;
        }
        String rest = text.substring(to, Lines.end(text, to));
        boolean inFlow = !rest.isBlank() && !Lines.isComment(rest);
        if (inFlow) {
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
        return entry == null ? -1 : tree.text().indexOf(':', entry.key().to());
    }

    private static String lines(Fragment item, int column) {
        List<String> lines = new Fragment.Rows(List.of(item)).block();
        String indent = " ".repeat(column);
        return indent + String.join("\n" + indent, lines);
    }
}
