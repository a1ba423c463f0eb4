package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.Fragment;
import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * The waits that come with a new step. Steps between which no time passes are due at the same
 * instant, and what is sent at the same instant may arrive in any order: a click before its search.
 */
final class Pauses {

    private Pauses() {}

    /** A new step with the waits that it needs before and behind it, in order. */
    static List<Fragment> around(SourceTree tree, NodePath at, StepKind kind) {
        List<Fragment> all = new ArrayList<>();
        if (startsAtOnce(kind) && follows(tree, at)) {
            all.add(StepKind.WAIT.fresh());
        }
        all.add(kind.fresh());
        SourceNode next = tree.at(at);
        if (kind.endsAtOnce() && next != null && startsAtOnce(kind(next))) {
            all.add(StepKind.WAIT.fresh());
        }
        return all;
    }

    /** Whether the step at this place would be due at the instant of what comes before it. */
    static boolean lacksBefore(SourceTree tree, NodePath step) {
        return startsAtOnce(kind(tree.at(step))) && follows(tree, step);
    }

    /** Whether a copy of a step, right behind it, would be due at the instant of what it sends. */
    static boolean betweenCopies(SourceTree tree, NodePath step) {
        StepKind kind = kind(tree.at(step));
        return startsAtOnce(kind) && endsAtOnce(tree, step, kind);
    }

    /** Whether something may be sent at the very instant at which a step at this place begins. */
    private static boolean follows(SourceTree tree, NodePath at) {
        NodePath list = at.parent();
        for (int i = at.index() - 1; i >= 0; i--) {
            NodePath before = list.item(i);
            StepKind kind = kind(tree.at(before));
            if (kind != StepKind.SET) {
                return endsAtOnce(tree, before, kind);
            }
        }
        NodePath holder = holder(list);
        return holder != null && follows(tree, holder);
    }

    private static boolean endsAtOnce(SourceTree tree, NodePath step, @Nullable StepKind kind) {
        if (kind != StepKind.REPEAT) {
            return kind == null || kind.endsAtOnce();
        }
        NodePath inner = step.key("steps");
        return follows(tree, inner.item(tree.size(inner)));
    }

    /** The repeat or choice that a list of steps stands in; null for a script's own. */
    private static @Nullable NodePath holder(NodePath list) {
        NodePath owner = list.parent();
        if (owner.steps().isEmpty() || owner.index() < 0) {
            return null;
        }
        NodePath outer = owner.parent();
        return switch (String.valueOf(outer.steps().getLast())) {
            case "steps" -> owner;
            case "choose" -> outer.parent();
            default -> null;
        };
    }

    private static boolean startsAtOnce(@Nullable StepKind kind) {
        return switch (kind) {
            case SEARCH, CLICK, EVENT, BODY, RAW, CHOOSE -> true;
            // A new repeat begins with a wait.
            case DWELL, WAIT, REPEAT, SET, LEAVE -> false;
            case null -> false;
        };
    }

    private static @Nullable StepKind kind(@Nullable SourceNode node) {
        return node instanceof SourceNode.Entries step ? StepKind.of(step) : null;
    }
}
