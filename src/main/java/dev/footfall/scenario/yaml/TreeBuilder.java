package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.AnchorNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The library's graph to our tree. Aliases are written out, hence the limits: an alias may stand
 * within itself, and ten lines of aliases to aliases may stand for billions of values.
 */
final class TreeBuilder {

    static final int MAX_DEPTH = 64;

    /** Of values once aliases are written out. */
    static final int MAX_NODES = 500_000;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");
    private static final Pattern DECIMAL =
            Pattern.compile("-?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]{1,9})?|-?\\.inf|\\.nan");

    /** As people write shares, and as YAML's core schema reads them. */
    private static final Pattern WITHOUT_ZERO =
            Pattern.compile("-?\\.[0-9]+(?:[eE][-+]?[0-9]{1,9})?");

    private final Complaints complaints;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int nodes;

    TreeBuilder(Complaints complaints) {
        this.complaints = complaints;
    }

    /** Null where a limit is passed; a complaint says which. */
    @Nullable YamlNode build(Node root) {
        try {
            return convert(root, 1);
        } catch (LimitPassed e) {
            complaints.add(e.place, e.getMessage(), e.expected);
            return null;
        }
    }

    private YamlNode convert(Node node, int depth) throws LimitPassed {
        Node real = node instanceof AnchorNode anchor ? anchor.getRealNode() : node;
        Place place = real.getStartMark().map(YamlParser::place).orElse(Place.START);
        if (++nodes > MAX_NODES) {
            throw new LimitPassed(
                    place,
                    "the file stands for more than "
                            + MAX_NODES
                            + " values once aliases are"
                            + " written out",
                    "fewer; large data belongs in a feeder or a catalogue file");
        }
        if (depth > MAX_DEPTH) {
            throw new LimitPassed(
                    place,
                    "lists and maps are nested too deeply",
                    "at most " + MAX_DEPTH + " levels");
        }
        if (!open.add(real)) {
            throw new LimitPassed(
                    place, "an alias stands within its own anchor", "an alias to something else");
        }
        YamlNode converted =
                switch (real) {
                    case ScalarNode scalar -> scalar(place, scalar);
                    case SequenceNode list -> items(place, list, depth);
                    case MappingNode map -> entries(place, map, depth);
                    default -> throw new IllegalStateException("unknown node " + real.getClass());
                };
        open.remove(real);
        return converted;
    }

    private static YamlNode scalar(Place place, ScalarNode node) {
        return new YamlNode.Scalar(place, kind(node), node.getValue());
    }

    /** A tag may be written by hand, {@code !!int x}: then the text decides. */
    private static YamlNode.Kind kind(ScalarNode node) {
        Tag tag = node.getTag();
        String text = node.getValue();
        if (!node.isPlain()) {
            return YamlNode.Kind.TEXT;
        }
        if (tag.equals(Tag.NULL)) {
            return YamlNode.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL) && (text.equals("true") || text.equals("false"))) {
            return YamlNode.Kind.BOOLEAN;
        }
        if (tag.equals(Tag.INT) && WHOLE.matcher(text).matches()) {
            return YamlNode.Kind.INTEGER;
        }
        if (tag.equals(Tag.FLOAT) && DECIMAL.matcher(text).matches()) {
            return YamlNode.Kind.DECIMAL;
        }
        if (WITHOUT_ZERO.matcher(text).matches()) {
            return YamlNode.Kind.DECIMAL;
        }
        return YamlNode.Kind.TEXT;
    }

    private YamlNode items(Place place, SequenceNode node, int depth) throws LimitPassed {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : node.getValue()) {
            items.add(convert(item, depth + 1));
        }
        return new YamlNode.Items(place, items);
    }

    private YamlNode entries(Place place, MappingNode node, int depth) throws LimitPassed {
        List<YamlNode.Entry> entries = new ArrayList<>();
        Map<String, Place> seen = new HashMap<>();
        for (NodeTuple tuple : node.getValue()) {
            YamlNode key = convert(tuple.getKeyNode(), depth + 1);
            YamlNode value = convert(tuple.getValueNode(), depth + 1);
            if (!(key instanceof YamlNode.Scalar name)) {
                complaints.add(key.place(), key.describe() + " as a key", "a word");
                continue;
            }
            Place before = seen.putIfAbsent(name.text(), key.place());
            if (before != null) {
                complaints.add(
                        key.place(),
                        "the key \"" + name.text() + "\" stands here twice",
                        "it once; it is already in line " + before.line());
                continue;
            }
            entries.add(new YamlNode.Entry(name.text(), key.place(), value));
        }
        return new YamlNode.Entries(place, entries);
    }

    private static final class LimitPassed extends Exception {
        private final Place place;
        private final String expected;

        LimitPassed(Place place, String what, String expected) {
            super(what, null, false, false);
            this.place = place;
            this.expected = expected;
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }
}
