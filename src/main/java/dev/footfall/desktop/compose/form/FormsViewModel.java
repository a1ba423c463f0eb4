package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.ListEdits;
import dev.footfall.desktop.compose.text.MapEdits;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.desktop.compose.text.TextDocument;
import dev.footfall.scenario.Problem;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * The document as forms see it: a tree of values with their places. The text stays the truth: an
 * edit changes it at a value's place, and the tree is read from it again.
 */
public final class FormsViewModel {

    private final TextDocument document;
    private final ReadOnlyObjectWrapper<SourceTree> tree = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyLongWrapper shown = new ReadOnlyLongWrapper();
    private final ReadOnlyStringWrapper refused = new ReadOnlyStringWrapper("");
    private List<Problem> problems = List.of();

    /** Nothing is shown until {@link #show}. */
    public FormsViewModel(TextDocument document) {
        this.document = document;
    }

    /** What forms show; holds null while the text cannot be read. */
    public ReadOnlyObjectProperty<SourceTree> tree() {
        return tree.getReadOnlyProperty();
    }

    /** Rises whenever there is something new to show: a tree, or other problems with it. */
    public ReadOnlyLongProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Why the last edit was not made; empty when it was. */
    public ReadOnlyStringProperty refused() {
        return refused.getReadOnlyProperty();
    }

    /** Takes over what a reading of the text gave. */
    public void show(@Nullable SourceTree read, List<Problem> found) {
        problems = List.copyOf(found);
        boolean readable = read != null && read.root() instanceof SourceNode.Entries;
        tree.set(readable ? read : null);
        shown.set(shown.get() + 1);
    }

    /** The first problem; null when there is none. */
    public @Nullable Problem firstProblem() {
        return problems.isEmpty() ? null : problems.getFirst();
    }

    /** What is wrong with a key or its value; null when nothing is. */
    @Nullable Problem problemOf(NodePath map, String key) {
        SourceTree read = tree.get();
        if (read == null
                || problems.isEmpty()
                || !(read.at(map) instanceof SourceNode.Entries entries)) {
            return null;
        }
        SourceNode.Entry entry = entries.entry(key);
        if (entry == null) {
            return null;
        }
        int from = entry.key().from();
        int to = Math.max(entry.value().to(), entry.key().to());
        for (Problem problem : problems) {
            int at = Offsets.of(read.text(), problem.line(), problem.column());
            if (at >= from && at <= to) {
                return problem;
            }
        }
        return null;
    }

    /** Gives a key a value. */
    void set(NodePath map, String key, Fragment value, List<String> order, Object source) {
        edit(List.of(map.key(key)), read -> MapEdits.set(read, map, key, value, order), source);
    }

    /** Takes a key away; does nothing where there is none. */
    void clear(NodePath map, String key, Object source) {
        SourceTree read = tree.get();
        if (read != null
                && read.at(map) instanceof SourceNode.Entries entries
                && entries.entry(key) != null) {
            edit(List.of(map.key(key)), now -> MapEdits.remove(now, map, key), source);
        }
    }

    /** Gives a key a value and takes others out, as one step of undo. */
    void exchange(NodePath map, List<String> gone, String key, Fragment value, List<String> order) {
        List<NodePath> at = new ArrayList<>(List.of(map.key(key)));
        gone.forEach(other -> at.add(map.key(other)));
        edit(
                at,
                read -> {
                    String text = MapEdits.set(read, map, key, value, order);
                    for (String other : gone) {
                        SourceTree after = text == null ? null : SourceTree.parse(text);
                        if (after == null) {
                            return null;
                        }
                        boolean there =
                                after.at(map) instanceof SourceNode.Entries now
                                        && now.entry(other) != null;
                        text = there ? MapEdits.remove(after, map, other) : text;
                    }
                    return text;
                },
                new Object());
    }

    /** Replaces an item that is a single value. */
    void setItem(NodePath list, int index, Fragment value, Object source) {
        edit(
                List.of(list.item(index)),
                read ->
                        read.at(list.item(index)) instanceof SourceNode.Scalar old
                                        && !old.decorated()
                                ? read.text().substring(0, old.from())
                                        + value.inline()
                                        + read.text().substring(old.to())
                                : null,
                source);
    }

    /** Puts an item into a list; makes the list where there is none. */
    void insert(NodePath list, int index, Fragment item, List<String> order) {
        insert(list, index, List.of(item), order);
    }

    /** Puts items into a list as one step of undo; makes the list where there is none. */
    void insert(NodePath list, int index, List<Fragment> items, List<String> order) {
        edit(
                List.of(list),
                read -> {
                    String text = read.text();
                    for (int i = 0; i < items.size(); i++) {
                        SourceTree now = text == null ? null : SourceTree.parse(text);
                        text =
                                now == null
                                        ? null
                                        : inserted(now, list, index + i, items.get(i), order);
                    }
                    return text;
                },
                new Object());
    }

    private static @Nullable String inserted(
            SourceTree read, NodePath list, int index, Fragment item, List<String> order) {
        return read.at(list) == null
                ? MapEdits.set(
                        read,
                        list.parent(),
                        String.valueOf(list.steps().getLast()),
                        new Fragment.Rows(List.of(item)),
                        order)
                : ListEdits.insert(read, list, index, item);
    }

    /** Takes an item out of a list. */
    void remove(NodePath list, int index) {
        edit(List.of(list.item(index)), read -> ListEdits.remove(read, list, index), new Object());
    }

    /**
     * Moves an item of a list; does nothing at the list's ends.
     *
     * @param to its place afterwards
     * @return whether it moved
     */
    boolean move(NodePath list, int from, int to) {
        SourceTree read = tree.get();
        return read != null
                && to >= 0
                && to < read.size(list)
                && edit(
                        List.of(list.item(from)),
                        now -> ListEdits.move(now, list, from, to),
                        new Object());
    }

    /**
     * Moves a step, with the waits that it needs there, as {@link StepMoves} says.
     *
     * @param to where it is put, from 0
     * @return its place afterwards; null when it stays
     */
    @Nullable NodePath moveStep(NodePath step, int to) {
        SourceTree read = tree.get();
        NodePath list = step.parent();
        if (read == null || to < 0 || to >= read.size(list) || to == step.index()) {
            return null;
        }
        int[] place = new int[1];
        boolean moved =
                edit(
                        List.of(step),
                        now -> {
                            StepMoves.Moved there = StepMoves.move(now, step, to);
                            place[0] = there == null ? to : there.place();
                            return there == null ? null : there.text();
                        },
                        new Object());
        return moved ? list.item(place[0]) : null;
    }

    /**
     * Copies an item of a list, to stand behind it.
     *
     * @param name of the copy
     */
    void duplicate(NodePath list, int index, String name) {
        edit(
                List.of(list.item(index)),
                read -> {
                    String copied = ListEdits.duplicate(read, list, index);
                    SourceTree after = copied == null ? null : SourceTree.parse(copied);
                    return after == null
                            ? copied
                            : Objects.requireNonNullElse(
                                    named(after, list.item(index + 1), name), copied);
                },
                new Object());
    }

    /**
     * Copies a step, to stand behind it with the wait that it may need.
     *
     * @return the copy's place
     */
    NodePath duplicateStep(NodePath step) {
        NodePath list = step.parent();
        int behind = step.index() + 1;
        SourceTree now = tree.get();
        boolean apart = now != null && Pauses.betweenCopies(now, step);
        edit(
                List.of(step),
                read -> {
                    String copied = ListEdits.duplicate(read, list, step.index());
                    SourceTree after = copied == null ? null : SourceTree.parse(copied);
                    return after == null || !apart
                            ? copied
                            : ListEdits.insert(after, list, behind, StepKind.WAIT.fresh());
                },
                new Object());
        return list.item(apart ? behind + 1 : behind);
    }

    private static @Nullable String named(SourceTree read, NodePath item, String name) {
        return MapEdits.set(
                read,
                item,
                "name",
                dev.footfall.desktop.compose.text.ScalarText.text(name),
                List.of("name"));
    }

    /** Ends typing in one field: what comes next is another step of undo. */
    void seal() {
        document.seal();
    }

    /** Changes the text; {@code at} are the places whose values come, go or move. */
    private boolean edit(
            List<NodePath> at, Function<SourceTree, @Nullable String> change, Object source) {
        SourceTree read = SourceTree.parse(document.text());
        String text = read == null ? null : change.apply(read);
        SourceTree after = text == null ? null : SourceTree.parse(text);
        // Of two anchors with one name it counts which comes first.
        boolean twins = after != null && read != null && after.twins() != read.twins();
        if (text == null || after == null || twins) {
            refused.set(read == null ? Unchanged.UNREADABLE : Unchanged.why(read, at, twins));
            return false;
        }
        refused.set("");
        replace(document.text(), text, source);
        problems = List.of();
        tree.set(after);
        shown.set(shown.get() + 1);
        return true;
    }

    /** Only what differs, so that the rest keeps its caret, its colours and its undo. */
    private void replace(String before, String after, Object source) {
        int shorter = Math.min(before.length(), after.length());
        int start = 0;
        while (start < shorter && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && before.charAt(before.length() - 1 - end)
                        == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        document.replace(
                start, before.length() - end, after.substring(start, after.length() - end), source);
    }
}
