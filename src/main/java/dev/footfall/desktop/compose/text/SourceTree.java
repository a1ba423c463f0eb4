package dev.footfall.desktop.compose.text;

import dev.footfall.scenario.yaml.YamlSettings;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A text and where each of its values stands. Made from the parser's events, not from its values:
 * an alias is where it is written, not where its anchor is.
 *
 * @param text that was read
 * @param root its value
 * @param twins how many anchors have the name of one before them: what an alias stands for then
 *     depends on which of them comes last
 */
public record SourceTree(String text, SourceNode root, int twins) {

    private static final int MOST_DEPTH = 64;

    /** Reads a text; null where it is empty, no YAML, or nested too deeply. */
    public static @Nullable SourceTree parse(String text) {
        // As for scenarios that are run: JSON may be indented with tabs.
        String read = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        try {
            Iterator<Event> events =
                    new Parse(YamlSettings.forText(read)).parseString(read).iterator();
            Builder builder = new Builder(text, events);
            SourceNode root = builder.document();
            return root == null ? null : new SourceTree(text, root, builder.twins);
        } catch (YamlEngineException e) {
            return null;
        }
    }

    /** The value at the end of a path; null where the path leads nowhere. */
    public @Nullable SourceNode at(NodePath path) {
        SourceNode node = root;
        for (Object step : path.steps()) {
            if (node instanceof SourceNode.Entries map && step instanceof String key) {
                node = map.get(key);
            } else if (node instanceof SourceNode.Items list
                    && step instanceof Integer index
                    && index < list.items().size()) {
                node = list.items().get(index);
            } else {
                return null;
            }
            if (node == null) {
                return null;
            }
        }
        return node;
    }

    /** What a value says; null for none, for a list, a map and an alias. */
    public @Nullable String value(NodePath path) {
        return at(path) instanceof SourceNode.Scalar scalar && !scalar.isAbsent()
                ? scalar.value()
                : null;
    }

    /** How many items a list has; 0 where there is none. */
    public int size(NodePath path) {
        return at(path) instanceof SourceNode.Items list ? list.items().size() : 0;
    }

    /** The text of a value as it is written. */
    public String written(SourceNode node) {
        return text.substring(node.from(), node.to());
    }

    private static final class Builder {
        private final String text;
        private final Iterator<Event> events;
        private final Set<String> anchors = new HashSet<>();
        private int twins;

        /** The parser counts code points; true where these are not characters. */
        private final boolean wide;

        Builder(String text, Iterator<Event> events) {
            this.text = text;
            this.events = events;
            this.wide = text.chars().anyMatch(c -> Character.isSurrogate((char) c));
        }

        @Nullable SourceNode document() {
            while (events.hasNext()) {
                Event event = events.next();
                if (event instanceof NodeEvent) {
                    SourceNode root = node(event, 1);
                    // What follows must be right too, or no edit can be trusted.
                    while (events.hasNext()) {
                        if (events.next() instanceof NodeEvent) {
                            return null;
                        }
                    }
                    return root;
                }
            }
            return null;
        }

        private @Nullable SourceNode node(Event event, int depth) {
            if (depth > MOST_DEPTH) {
                return null;
            }
            int from = offset(event.getStartMark());
            note(event);
            return switch (event) {
                case AliasEvent alias -> alias(from, alias);
                case ScalarEvent scalar -> scalar(from, scalar);
                case SequenceStartEvent list -> items(from, list, depth);
                case MappingStartEvent map -> entries(from, map, depth);
                default -> null;
            };
        }

        private void note(Event event) {
            Optional<Anchor> anchor =
                    switch (event) {
                        case ScalarEvent scalar -> scalar.getAnchor();
                        case CollectionStartEvent start -> start.getAnchor();
                        default -> Optional.empty();
                    };
            twins += anchor.isPresent() && !anchors.add(anchor.get().getValue()) ? 1 : 0;
        }

        /** Null where nothing before it has this name: that is no YAML. */
        private SourceNode.@Nullable Alias alias(int from, AliasEvent event) {
            String name = event.getAlias().getValue();
            return anchors.contains(name)
                    ? new SourceNode.Alias(from, offset(event.getEndMark()), name)
                    : null;
        }

        private SourceNode.Scalar scalar(int from, ScalarEvent event) {
            int to = offset(event.getEndMark());
            while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
                to--;
            }
            return new SourceNode.Scalar(
                    from,
                    to,
                    event.getValue(),
                    event.isPlain(),
                    event.getAnchor().isPresent() || event.getTag().isPresent());
        }

        private @Nullable SourceNode items(int from, SequenceStartEvent start, int depth) {
            List<SourceNode> items = new ArrayList<>();
            Event event = events.next();
            while (event instanceof NodeEvent) {
                SourceNode item = node(event, depth + 1);
                if (item == null) {
                    return null;
                }
                items.add(item);
                event = events.next();
            }
            int end = items.isEmpty() ? from : items.getLast().to();
            return new SourceNode.Items(
                    from,
                    start.isFlow() ? offset(event.getEndMark()) : end,
                    start.isFlow(),
                    start.getAnchor().isPresent() || start.getTag().isPresent(),
                    items);
        }

        private @Nullable SourceNode entries(int from, MappingStartEvent start, int depth) {
            List<SourceNode.Entry> entries = new ArrayList<>();
            Event event = events.next();
            int end = from;
            while (event instanceof NodeEvent) {
                SourceNode key = node(event, depth + 1);
                SourceNode value = node(events.next(), depth + 1);
                if (!(key instanceof SourceNode.Scalar word) || value == null) {
                    return null;
                }
                entries.add(new SourceNode.Entry(word, value));
                end = Math.max(word.to() + 1, value.to());
                event = events.next();
            }
            boolean decorated = start.getAnchor().isPresent() || start.getTag().isPresent();
            // Of [click: a] the parser says that the map ends behind the bracket.
            boolean braces = start.isFlow() && (decorated || text.charAt(from) == '{');
            return new SourceNode.Entries(
                    from,
                    braces ? offset(event.getEndMark()) : Math.min(end, text.length()),
                    start.isFlow(),
                    decorated,
                    entries);
        }

        private int offset(Optional<Mark> mark) {
            int index = mark.map(Mark::getIndex).orElse(0);
            int known = Math.min(index, text.length());
            return wide ? text.offsetByCodePoints(0, index) : known;
        }
    }
}
