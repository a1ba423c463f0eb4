package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import org.jspecify.annotations.Nullable;

/** A step in a few words: {@code red sneakers → 24 results}. */
final class StepWords {

    private StepWords() {}

    static String of(SourceTree tree, SourceNode.Entries step, @Nullable StepKind kind) {
        if (kind == null) {
            return "not a step that is known";
        }
        String what = word(tree, step, kind.key());
        String jitter = step.get("jitter") == null ? "" : " ± " + word(tree, step, "jitter");
        return switch (kind) {
            case SEARCH ->
                    step.get("results") == null
                            ? what
                            : what + " → " + word(tree, step, "results") + " results";
            case CLICK ->
                    step.get("position") == null
                            ? what
                            : what + " at " + word(tree, step, "position");
            case DWELL, WAIT -> what + jitter;
            case REPEAT -> what + " times";
            case CHOOSE, LEAVE -> "";
            case EVENT, BODY, RAW, SET -> what;
        };
    }

    private static String word(SourceTree tree, SourceNode.Entries step, String key) {
        SourceNode node = step.get(key);
        String range = node instanceof SourceNode.Entries map ? range(map) : null;
        String text =
                range != null
                        ? range
                        : switch (node) {
                            case null -> "";
                            case SourceNode.Scalar scalar -> scalar.value();
                            default -> tree.written(node);
                        };
        return text.strip().replaceAll("\\s+", " ");
    }

    /** {@code 25ms to 60ms} of {@code {from: 25ms, to: 60ms}}. */
    private static @Nullable String range(SourceNode.Entries map) {
        return map.get("from") instanceof SourceNode.Scalar from
                        && map.get("to") instanceof SourceNode.Scalar to
                ? from.value() + " to " + to.value()
                : null;
    }
}
