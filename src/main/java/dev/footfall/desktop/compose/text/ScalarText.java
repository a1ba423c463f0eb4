package dev.footfall.desktop.compose.text;

import org.jspecify.annotations.Nullable;

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
                        && alone(typed) instanceof SourceNode.Scalar scalar
                        && scalar.plain()
                        && !scalar.decorated()
                        && scalar.value().equals(typed)
                        && typed.equals(inBlock(typed));
        return new Fragment.Raw(same ? typed : quoted(typed));
    }

    /**
     * As it stands where YAML can read it as one value: a number, a duration, {@code {from: 1s, to:
     * 3s}}; as text otherwise. A variable within braces gets quotes of its own, since YAML would
     * take its braces for a map: {@code {price: ${price}}}.
     */
    public static Fragment value(String typed) {
        String one = typed.strip();
        if (isOneValue(one)) {
            return new Fragment.Raw(one);
        }
        String apart = FlowVariables.quoted(one);
        return new Fragment.Raw(!apart.equals(one) && isOneValue(apart) ? apart : quoted(typed));
    }

    private static boolean isOneValue(String one) {
        SourceNode read = one.isEmpty() || one.indexOf('\n') >= 0 ? null : alone(one);
        return read != null
                && read.to() == one.length() + 4
                && SourceTree.parse("k: " + one) != null;
    }

    /** What is read of it as the one value of a map in braces; null where it is not one. */
    private static @Nullable SourceNode alone(String typed) {
        SourceTree tree = SourceTree.parse("{k: " + typed + "}");
        return tree != null
                        && tree.root() instanceof SourceNode.Entries map
                        && map.entries().size() == 1
                ? map.entries().getFirst().value()
                : null;
    }

    private static @Nullable String inBlock(String typed) {
        SourceTree tree = SourceTree.parse("k: " + typed);
        return tree == null ? null : tree.value(NodePath.ROOT.key("k"));
    }

    /** In double quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
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
