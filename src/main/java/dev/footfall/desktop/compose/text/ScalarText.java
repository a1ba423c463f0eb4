package dev.footfall.desktop.compose.text;

import java.util.regex.Pattern;

/** How what someone typed into a field is written as YAML. */
public final class ScalarText {

    /** What YAML 1.2 takes for something other than text. */
    private static final Pattern NO_TEXT =
            Pattern.compile(
                    "true|false|null|~|-?[0-9]+|-?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?"
                            + "|-?\\.inf|\\.nan");

    private ScalarText() {}

    /** As text, whatever it looks like: quoted only where it must be. */
    public static Fragment text(String typed) {
        boolean same =
                !NO_TEXT.matcher(typed).matches()
                        && SourceTree.parse("{k: " + typed + "}") instanceof SourceTree tree
                        && tree.root() instanceof SourceNode.Entries map
                        && map.entries().size() == 1
                        && map.entries().getFirst().value() instanceof SourceNode.Scalar scalar
                        && scalar.plain()
                        && !scalar.decorated()
                        && scalar.value().equals(typed)
                        && SourceTree.parse("k: " + typed) instanceof SourceTree block
                        && typed.equals(block.value(NodePath.ROOT.key("k")));
        return new Fragment.Raw(same ? typed : quoted(typed));
    }

    /**
     * As it stands where YAML can read it as one value: a number, a duration, {@code {from: 1s, to:
     * 3s}}; as text otherwise.
     */
    public static Fragment value(String typed) {
        String one = typed.strip();
        boolean readable =
                !one.isEmpty()
                        && one.indexOf('\n') < 0
                        && SourceTree.parse("{k: " + one + "}") instanceof SourceTree tree
                        && tree.root() instanceof SourceNode.Entries map
                        && map.entries().size() == 1
                        && map.entries().getFirst().value().to() == one.length() + 4
                        && SourceTree.parse("k: " + one) != null;
        return readable ? new Fragment.Raw(one) : new Fragment.Raw(quoted(typed));
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < ' ' || c == 0x7f) {
                        out.append("\\x%02x".formatted((int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append('"').toString();
    }
}
