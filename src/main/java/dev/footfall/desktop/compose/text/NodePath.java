package dev.footfall.desktop.compose.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The way from the root to a value, which stays right while the text before it changes.
 *
 * @param steps keys as strings, places in lists as integers from 0
 */
public record NodePath(List<Object> steps) {

    /** The whole text's value. */
    public static final NodePath ROOT = new NodePath(List.of());

    /** Copies the steps. */
    public NodePath {
        steps = List.copyOf(steps);
    }

    /** On to a key. */
    public NodePath key(String key) {
        return then(key);
    }

    /** On to an item, from 0. */
    public NodePath item(int index) {
        return then(index);
    }

    /** One step back. */
    public NodePath parent() {
        return new NodePath(steps.subList(0, steps.size() - 1));
    }

    /** The last step's place in its list. */
    public int index() {
        return steps.getLast() instanceof Integer index ? index : -1;
    }

    private NodePath then(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new NodePath(longer);
    }

    /** {@code scripts-0-steps-2}, for ids. */
    @Override
    public String toString() {
        return steps.stream().map(String::valueOf).collect(Collectors.joining("-"));
    }
}
