package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;
import dev.footfall.scenario.yaml.YamlSettings;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a YAML reader that knows nothing of forms says of a text. */
final class Reading {

    private static final Pattern NOTE = Pattern.compile("#[0-9]+#");

    private Reading() {}

    /** The whole text's value. */
    static Object of(String text) {
        return new Load(YamlSettings.forText(text)).loadFromString(text);
    }

    static @Nullable Object value(String text, String key) {
        return RandomEdit.at(of(text), NodePath.ROOT.key(key));
    }

    /** The same with nothing in place of maps without keys: forms and scenarios take them alike. */
    static @Nullable Object orNone(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> all = new HashMap<>();
            map.forEach((key, of) -> all.put(key, orNone(of)));
            return all.isEmpty() ? null : all;
        }
        return value instanceof List<?> list
                ? new java.util.ArrayList<>(list.stream().map(Reading::orNone).toList())
                : value;
    }

    /** The numbered comments in a text. */
    static Set<String> notes(String text) {
        return NOTE.matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The comments that may go with a value: within it; with its key or dash, also about it. */
    static Set<String> within(String text, NodePath gone, boolean whole) {
        SourceTree tree = Objects.requireNonNull(SourceTree.parse(text));
        SourceNode node = tree.at(gone);
        if (node == null) {
            return Set.of();
        }
        if (!whole) {
            return notes(text.substring(node.from(), node.to()));
        }
        int from = start(tree, gone, node);
        int line = text.lastIndexOf('\n', from - 1) + 1;
        int column = text.substring(line, from).replaceFirst("[^ ].*", "").length();
        int to = lineEnd(text, Math.max(from, node.to()));
        while (to < text.length()) {
            String next = text.substring(to + 1, lineEnd(text, to + 1));
            boolean deeper = next.isBlank() || next.matches(" {" + (column + 1) + ",}#.*");
            if (!deeper) {
                break;
            }
            to += 1 + next.length();
        }
        while (line > 0) {
            int above = text.lastIndexOf('\n', line - 2) + 1;
            if (!text.substring(above, line - 1).matches(" {" + column + "}#.*")) {
                break;
            }
            line = above;
        }
        return notes(text.substring(line, to));
    }

    /** Of a key; of an item, its dash or its own. */
    private static int start(SourceTree tree, NodePath gone, SourceNode node) {
        SourceNode holder = tree.at(gone.parent());
        if (holder instanceof SourceNode.Entries map) {
            String key = String.valueOf(gone.steps().getLast());
            return Objects.requireNonNull(map.entry(key)).key().from();
        }
        boolean dashes = holder instanceof SourceNode.Items list && !list.flow();
        return dashes ? dash(tree.text(), node.from()) : node.from();
    }

    private static int dash(String text, int from) {
        int line = text.lastIndexOf('\n', from - 1) + 1;
        while (!text.substring(line, lineEnd(text, line)).matches(" *-( .*|)")) {
            line = text.lastIndexOf('\n', line - 2) + 1;
        }
        return text.indexOf('-', line);
    }

    private static int lineEnd(String text, int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
