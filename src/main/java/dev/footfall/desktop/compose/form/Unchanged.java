package dev.footfall.desktop.compose.form;

import dev.footfall.desktop.compose.text.NodePath;
import dev.footfall.desktop.compose.text.SourceNode;
import dev.footfall.desktop.compose.text.SourceTree;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Why a form's edit was not made, and what to do. */
final class Unchanged {

    static final String UNREADABLE =
            "Not changed: the source cannot be read as it is. Mend what is marked there first.";

    private static final String LAYOUT =
            "Not changed: this part is laid out in a way that only the source can change, such as a"
                    + " list within a line.";

    private static final Pattern ANCHOR = Pattern.compile("&([^\\s,\\[\\]{}]+)");

    private final SourceTree tree;
    private final Set<String> anchors = new HashSet<>();
    private final Set<String> aliases = new HashSet<>();

    private Unchanged(SourceTree tree) {
        this.tree = tree;
    }

    /**
     * The sentence.
     *
     * @param at the places whose values would have come, gone or moved
     * @param twins whether another number of anchors would have shared a name
     */
    static String why(SourceTree tree, List<NodePath> at, boolean twins) {
        Unchanged here = new Unchanged(tree);
        for (NodePath path : at) {
            String alias = here.aliasOn(path);
            if (alias != null) {
                return alias;
            }
            SourceNode node = tree.at(path);
            if (node != null) {
                here.look(node);
            }
        }
        Unchanged all = new Unchanged(tree);
        all.look(tree.root());
        for (String name : here.anchors) {
            if (twins) {
                return ("Not changed: &%s stands here, and how many have that name decides what *%s"
                                + " says. Change it in the source.")
                        .formatted(name, name);
            }
            if (all.aliases.contains(name)) {
                return needed(name, "&%s stands here, and *%s elsewhere needs it before itself");
            }
        }
        for (String name : here.aliases) {
            return needed(name, "&%s has to stand before *%s, which stands here");
        }
        for (NodePath path : at) {
            String mark = here.markAt(path);
            if (mark != null) {
                return "Not changed: %s stands before this value and would be lost. Change it in the source."
                        .formatted(mark);
            }
        }
        return LAYOUT;
    }

    private static String needed(String name, String why) {
        return "Not changed: %s. Change both in the source.".formatted(why.formatted(name, name));
    }

    /** About an alias that stands on the way to a value; null where none does. */
    private @Nullable String aliasOn(NodePath path) {
        for (NodePath on = path; ; on = on.parent()) {
            if (tree.at(on) instanceof SourceNode.Alias alias) {
                return "Not changed: *%1$s stands here and says what &%1$s says. Change it at &%1$s, or write a value in place of *%1$s in the source."
                        .formatted(alias.name());
            }
            if (on.steps().isEmpty()) {
                return null;
            }
        }
    }

    private void look(SourceNode node) {
        Matcher anchor = ANCHOR.matcher(head(node));
        if (anchor.find()) {
            anchors.add(anchor.group(1));
        }
        switch (node) {
            case SourceNode.Alias alias -> aliases.add(alias.name());
            case SourceNode.Items list -> list.items().forEach(this::look);
            case SourceNode.Entries map ->
                    map.entries()
                            .forEach(
                                    entry -> {
                                        look(entry.key());
                                        look(entry.value());
                                    });
            case SourceNode.Scalar _ -> {}
        }
    }

    /** The anchor or the tag of a value, as it is written; null for none. */
    private @Nullable String markAt(NodePath path) {
        SourceNode node = tree.at(path);
        String head = node == null ? "" : head(node);
        return head.isEmpty() ? null : head.split("\\s", 2)[0];
    }

    /** How a value with an anchor or a tag begins; empty for others. */
    private String head(SourceNode node) {
        boolean decorated =
                switch (node) {
                    case SourceNode.Scalar scalar -> scalar.decorated();
                    case SourceNode.Items list -> list.decorated();
                    case SourceNode.Entries map -> map.decorated();
                    case SourceNode.Alias _ -> false;
                };
        String text = tree.text();
        int from = node.from();
        int end = from;
        while (decorated
                && end < text.length()
                && (text.charAt(end) == '&' || text.charAt(end) == '!')) {
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            while (end < text.length() && text.charAt(end) == ' ') {
                end++;
            }
        }
        return text.substring(from, end);
    }
}
