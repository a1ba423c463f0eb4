package dev.footfall.desktop.compose.form;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Writes a value as YAML that no formatter would leave so: comments wherever they may stand, braces
 * and brackets over several lines, quoted keys, anchors and aliases, blocks of text, any
 * indentation. Each comment has a number of its own: {@code #7#}.
 */
final class UnusualYaml {

    private static final Pattern PLAIN = Pattern.compile("[a-z]{3}[a-z0-9 .()-]*[a-z0-9)]");

    private final Random random;
    private final StringBuilder out = new StringBuilder();
    private final Map<Object, String> anchors = new HashMap<>();
    private int notes;
    private int names;

    private UnusualYaml(Random random) {
        this.random = random;
    }

    /** A text that says this. */
    static String of(Map<String, Object> value, Random random) {
        UnusualYaml yaml = new UnusualYaml(random);
        yaml.document(value);
        String text = yaml.out.toString();
        text = yaml.chance(.3) ? text.stripTrailing() : text;
        text = yaml.chance(.3) ? text.replace("\n", "\r\n") : text;
        return yaml.chance(.2) ? "\uFEFF" + text : text;
    }

    private void document(Map<String, Object> value) {
        alone(0);
        if (chance(.2)) {
            out.append("---").append(beside()).append('\n');
        }
        if (chance(.05)) {
            flow(value, 2);
            out.append(beside()).append('\n');
        } else {
            map(value, chance(.1) ? 2 : 0);
        }
        alone(0);
        if (chance(.1)) {
            out.append("...\n");
        }
    }

    private boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** Empty lines and comments on lines of their own. */
    private void alone(int indent) {
        while (chance(.25)) {
            int at = chance(.3) ? random.nextInt(12) : indent;
            out.append(chance(.3) ? "" : " ".repeat(at) + note()).append('\n');
        }
    }

    private String beside() {
        return chance(.2) ? " ".repeat(1 + random.nextInt(3)) + note() : "";
    }

    private String note() {
        List<String> words = List.of("- a: [b", "\ta tab", "it's \"ö\"", "👟 & *x {", "", "k: v");
        return "#" + ++notes + "# " + words.get(random.nextInt(words.size()));
    }

    /** A line break instead of going on behind what was written. */
    private void begin(boolean here, int indent) {
        if (!here) {
            alone(indent);
            out.append(" ".repeat(indent));
        }
    }

    private void map(Map<?, ?> map, int indent) {
        boolean here = !out.isEmpty() && out.charAt(out.length() - 1) != '\n';
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            begin(here, indent);
            here = false;
            String key = key(entry.getKey());
            if (chance(.03)) {
                out.append("? ").append(key).append(beside()).append('\n');
                out.append(" ".repeat(indent)).append(':');
            } else {
                out.append(key).append(chance(.05) ? " :" : ":");
            }
            // A copy could not be named where the name is an alias.
            boolean named = "name".equals(entry.getKey());
            String known = named ? null : anchors.get(entry.getValue());
            value(entry.getValue(), indent, true, known);
        }
    }

    private void list(List<?> list, int indent) {
        boolean here = out.charAt(out.length() - 1) != '\n';
        for (Object item : list) {
            begin(here, indent);
            here = false;
            out.append('-');
            value(item, indent, false, anchors.get(item));
        }
    }

    /** What stands behind a colon or a dash, with the line's end. */
    private void value(Object value, int indent, boolean keyed, @Nullable String known) {
        if (known != null && chance(.5)) {
            out.append(" *").append(known).append(beside()).append('\n');
            return;
        }
        boolean named = anchors.get(value) == null && chance(.06);
        String name = "a" + names;
        if (named) {
            names++;
            out.append(" &").append(name);
        }
        boolean many =
                (value instanceof Map<?, ?> map && !map.isEmpty())
                        || (value instanceof List<?> list && !list.isEmpty());
        if (value instanceof String text && PLAIN.matcher(text).matches() && chance(.15)) {
            out.append(chance(.5) ? " >-" : " |-").append(beside()).append('\n');
            out.append(" ".repeat(indent + 2)).append(text).append('\n');
        } else if (!many || chance(.25)) {
            out.append(chance(.1) ? beside() + "\n" + " ".repeat(indent + 3) : " ");
            flow(value, indent + 2);
            out.append(beside()).append('\n');
        } else {
            boolean behind = !keyed && !named && !chance(.2);
            int deeper = keyed && value instanceof List ? random.nextInt(4) : 1 + random.nextInt(4);
            deeper = behind ? Math.max(2, deeper) : deeper;
            out.append(behind ? " ".repeat(deeper - 1) : beside() + "\n");
            if (value instanceof Map<?, ?> map) {
                map(map, indent + deeper);
            } else {
                list((List<?>) value, indent + deeper);
            }
        }
        if (named) {
            anchors.put(value, name);
        }
    }

    /** In one line, or in braces over several. */
    private void flow(Object value, int indent) {
        switch (value) {
            case Map<?, ?> map -> {
                out.append('{').append(gap(indent));
                int left = map.size();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    out.append(key(entry.getKey())).append(": ");
                    flow(entry.getValue(), indent);
                    comma(--left, indent);
                }
                out.append('}');
            }
            case List<?> list -> {
                out.append('[').append(gap(indent));
                int left = list.size();
                for (Object item : list) {
                    boolean pair = item instanceof Map<?, ?> map && map.size() == 1 && chance(.4);
                    if (pair) {
                        Map.Entry<?, ?> only = ((Map<?, ?>) item).entrySet().iterator().next();
                        out.append(key(only.getKey())).append(": ");
                        flow(only.getValue(), indent);
                    } else {
                        flow(item, indent);
                    }
                    comma(--left, indent);
                }
                out.append(']');
            }
            default -> out.append(scalar(value));
        }
    }

    private void comma(int left, int indent) {
        out.append(gap(indent)).append(left > 0 ? ", " : chance(.1) ? "," : "").append(gap(indent));
    }

    private String gap(int indent) {
        return chance(.1) ? beside() + "\n" + " ".repeat(indent) : "";
    }

    private String key(Object key) {
        return chance(.1) ? "\"" + key + "\"" : chance(.1) ? "'" + key + "'" : String.valueOf(key);
    }

    private String scalar(Object value) {
        if (!(value instanceof String text)) {
            return String.valueOf(value);
        }
        if (PLAIN.matcher(text).matches() && !chance(.2)) {
            return text;
        }
        boolean twice = text.contains("'") || text.contains("\n") || chance(.5);
        String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
        return twice ? "\"" + escaped + "\"" : "'" + text + "'";
    }
}
