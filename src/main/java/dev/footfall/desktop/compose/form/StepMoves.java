package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.ListEdits;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * How a step moves, by mouse and by key alike: it changes places with what people do, and the waits
 * stay where they are, so that moving it there and back leaves no trace. What then would be due at
 * the instant of the step before it gets a wait. A step that only passes waits, and a wait itself,
 * go where they are put.
 */
final class StepMoves {

    private StepMoves() {}

    /**
     * A step that has moved.
     *
     * @param text that it stands in
     * @param place in its list, from 0
     */
    record Moved(String text, int place) {}

    /** Where a step goes that is moved by key: past the next thing that is done; –1 for nowhere. */
    static int next(SourceTree tree, NodePath step, int by) {
        NodePath list = step.parent();
        int last = tree.size(list) - 1;
        int to = step.index() + by;
        while (to > 0 && to < last && !isWait(tree, step) && isWait(tree, list.item(to))) {
            to += by;
        }
        return to < 0 || to > last ? -1 : to;
    }

    /** Null where the text is laid out in a way that must be changed by hand. */
    static @Nullable Moved move(SourceTree tree, NodePath step, int to) {
        NodePath list = step.parent();
        int from = step.index();
        int by = Integer.signum(to - from);
        List<Integer> places = new ArrayList<>(List.of(from));
        for (int i = from + by; i != to + by; i += by) {
            if (isWait(tree, step) || !isWait(tree, list.item(i))) {
                places.add(i);
            }
        }
        if (places.size() == 1) {
            String text = ListEdits.move(tree, list, from, to);
            return apart(text, list, List.of(to, to + 1), to);
        }
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tree.size(list); i++) {
            order.add(i);
        }
        for (int i = 0; i + 1 < places.size(); i++) {
            order.set(places.get(i), places.get(i + 1));
        }
        order.set(places.getLast(), from);
        List<Integer> changed = new ArrayList<>();
        for (int i = Math.min(from, to); i <= Math.max(from, to) + 1; i++) {
            changed.add(i);
        }
        boolean wait = isWait(tree, step);
        return apart(
                ListEdits.inOrder(tree, list, order),
                list,
                wait ? List.of() : changed,
                places.getLast());
    }

    /** With a wait before each of these steps that would be due with the one before it. */
    private static @Nullable Moved apart(
            @Nullable String moved, NodePath list, List<Integer> steps, int place) {
        String text = moved;
        int now = place;
        for (int step : steps.reversed()) {
            SourceTree tree = text == null ? null : SourceTree.parse(text);
            NodePath path = list.item(step);
            if (tree != null && tree.at(path) != null && Pauses.lacksBefore(tree, path)) {
                text = ListEdits.insert(tree, list, step, StepKind.WAIT.fresh());
                now += step <= place ? 1 : 0;
            }
        }
        return text == null ? null : new Moved(text, now);
    }

    private static boolean isWait(SourceTree tree, NodePath step) {
        return tree.at(step) instanceof SourceNode.Entries map && StepKind.of(map) == StepKind.WAIT;
    }
}
