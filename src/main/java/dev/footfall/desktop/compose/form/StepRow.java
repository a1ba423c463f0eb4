package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of the list of steps: a step, or one way of a choice.
 *
 * @param path where it stands
 * @param depth how far it is indented, from 0
 * @param kind null for a way of a choice, and for what is no step
 * @param words what it does, in a few words
 * @param way whether it is one way of a choice
 */
record StepRow(NodePath path, int depth, @Nullable StepKind kind, String words, boolean way) {

    /** All lines of a script, those within repeats and choices included. */
    static List<StepRow> of(SourceTree tree, NodePath steps) {
        List<StepRow> rows = new ArrayList<>();
        add(tree, steps, 0, rows);
        return rows;
    }

    /** Where a step goes that is added at this line: a list and a place in it. */
    NodePath target(SourceTree tree) {
        boolean holds = way || kind == StepKind.REPEAT;
        NodePath inner = path.key("steps");
        return holds ? inner.item(tree.size(inner)) : path.parent().item(path.index() + 1);
    }

    private static void add(SourceTree tree, NodePath steps, int depth, List<StepRow> rows) {
        if (!(tree.at(steps) instanceof SourceNode.Items list)) {
            return;
        }
        for (int i = 0; i < list.items().size(); i++) {
            NodePath path = steps.item(i);
            if (!(list.items().get(i) instanceof SourceNode.Entries step)) {
                rows.add(new StepRow(path, depth, null, "not a step", false));
                continue;
            }
            StepKind kind = StepKind.of(step);
            rows.add(new StepRow(path, depth, kind, StepWords.of(tree, step, kind), false));
            if (kind == StepKind.REPEAT) {
                add(tree, path.key("steps"), depth + 1, rows);
            } else if (kind == StepKind.CHOOSE) {
                ways(tree, path.key("choose"), depth + 1, rows);
            }
        }
    }

    private static void ways(SourceTree tree, NodePath options, int depth, List<StepRow> rows) {
        for (int i = 0; i < tree.size(options); i++) {
            NodePath path = options.item(i);
            String weight = tree.value(path.key("weight"));
            rows.add(
                    new StepRow(
                            path,
                            depth,
                            null,
                            (i == 0 ? "either" : "or")
                                    + ", weight "
                                    + (weight == null ? "1" : weight)
                                    + (tree.size(path.key("steps")) == 0 ? ": nothing" : ""),
                            true));
            add(tree, path.key("steps"), depth + 1, rows);
        }
    }
}
