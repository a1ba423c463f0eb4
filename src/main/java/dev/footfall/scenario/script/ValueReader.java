package dev.footfall.scenario.script;

import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads amounts, spans and variables. Null, after a complaint, where a value is wrong. */
public final class ValueReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{\\s*([^}]*?)\\s*}");

    private final Complaints complaints;

    /** Complains here. */
    public ValueReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** A whole number: {@code 5}, {@code {from: 1, to: 5}}, {@code ${name}}. */
    @Nullable Amount amount(YamlNode node, String what, long least, long most, Scope scope) {
        if (node instanceof YamlNode.Entries) {
            Fields fields = Fields.of(node, StepBlocks.AMOUNT, complaints);
            return fields == null ? null : between(fields, what, least, most);
        }
        if (node instanceof YamlNode.Scalar s && s.kind() == YamlNode.Kind.TEXT) {
            var reference = REFERENCE.matcher(s.text());
            if (reference.matches()) {
                return variable(reference.group(1), node, what, scope);
            }
        }
        Long value = Scalars.whole(node, what, least, most, complaints);
        return value == null ? null : new Amount.Fixed(value);
    }

    private @Nullable Amount variable(String name, YamlNode node, String what, Scope scope) {
        if (!scope.check(name, node.place(), complaints)) {
            return null;
        }
        if (!scope.isWhole(name)) {
            complaints.add(
                    node.place(),
                    what + " is ${" + name + "}, which is not always a whole number",
                    "a variable or feeder column with whole numbers only");
            return null;
        }
        return new Amount.Of(name);
    }

    private Amount.@Nullable Between between(Fields fields, String what, long least, long most) {
        YamlNode from = fields.required("from", "from and to of " + what);
        YamlNode to = fields.required("to", "from and to of " + what);
        Long low = from == null ? null : Scalars.whole(from, "from", least, most, complaints);
        Long high = to == null ? null : Scalars.whole(to, "to", least, most, complaints);
        if (low == null || high == null) {
            return null;
        }
        if (low > high) {
            complaints.add(fields.placeOf("to"), "to is less than from", "at least " + low);
            return null;
        }
        return new Amount.Between(low, high);
    }

    /** A duration: {@code 2s}, {@code {from: 1s, to: 3s}}, {@code {mean: 2s}}. */
    public @Nullable Span span(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Entries)) {
            Duration fixed = Scalars.duration(node, what, complaints);
            return fixed == null ? null : new Span.Fixed(fixed.toNanos());
        }
        Fields fields = Fields.of(node, StepBlocks.SPAN, complaints);
        if (fields == null) {
            return null;
        }
        if (fields.has("mean")) {
            if (fields.has("from") || fields.has("to")) {
                complaints.add(
                        fields.place(),
                        what + " has mean beside from or to",
                        "either from and to (even), or mean (exponential)");
                return null;
            }
            Duration mean = fields.duration("mean");
            return mean == null ? null : new Span.Exponential(mean.toNanos());
        }
        YamlNode from = fields.required("from", "from and to of " + what + ", or its mean");
        YamlNode to = fields.required("to", "from and to of " + what + ", or its mean");
        Duration low = from == null ? null : Scalars.duration(from, "from", complaints);
        Duration high = to == null ? null : Scalars.duration(to, "to", complaints);
        if (low == null || high == null) {
            return null;
        }
        if (low.compareTo(high) > 0) {
            complaints.add(fields.placeOf("to"), "to is less than from", "a longer duration");
            return null;
        }
        return new Span.Between(low.toNanos(), high.toNanos());
    }

    /** A span around which another may vary: {@code wait: 2s} with {@code jitter: 500ms}. */
    @Nullable Span withJitter(@Nullable Span span, @Nullable Duration jitter, Fields fields) {
        if (span == null || jitter == null) {
            return span;
        }
        if (!(span instanceof Span.Fixed fixed)) {
            complaints.add(
                    fields.placeOf("jitter"),
                    "jitter beside a duration that varies already",
                    "one of the two");
            return span;
        }
        return new Span.Between(
                Math.max(0, fixed.nanos() - jitter.toNanos()), fixed.nanos() + jitter.toNanos());
    }

    /**
     * Variables in order; each may use those before it.
     *
     * @param types gains the names and what is known of them
     */
    public Map<String, Variable> variables(
            @Nullable YamlNode node, Scope scope, Map<String, Scope.Type> types) {
        Map<String, Variable> variables = new LinkedHashMap<>();
        if (node == null) {
            return variables;
        }
        if (!(node instanceof YamlNode.Entries map)) {
            Scalars.wrong(node, "variables", "a map from names to values", complaints);
            return variables;
        }
        for (YamlNode.Entry entry : map.entries()) {
            if (!NAME.matcher(entry.key()).matches() || entry.key().equals(Scope.ROUND)) {
                complaints.add(
                        entry.place(),
                        "\"" + entry.key() + "\" cannot name a variable",
                        "letters, digits and _, not beginning with a digit, and not \"round\"");
                continue;
            }
            Variable variable = variable(entry.value(), entry.key(), scope.with(types));
            if (variable != null) {
                variables.put(entry.key(), variable);
                types.put(entry.key(), typeOf(variable, scope.with(types)));
            } else {
                // Known by name, so that its uses are not complained about as well.
                types.put(entry.key(), Scope.Type.WHOLE);
            }
        }
        return variables;
    }

    private @Nullable Variable variable(YamlNode node, String name, Scope scope) {
        TemplateReader templates = new TemplateReader(scope, complaints);
        if (!(node instanceof YamlNode.Entries)) {
            if (node instanceof YamlNode.Items) {
                complaints.add(
                        node.place(),
                        name + " is a list",
                        "a value, {one_of: [...]}, or {value: [...]} where the list itself is"
                                + " meant");
                return null;
            }
            return new Variable.Given(templates.value(node));
        }
        Fields fields = Fields.of(node, StepBlocks.VARIABLE, complaints);
        if (fields == null) {
            return null;
        }
        YamlNode value = fields.get("value");
        if (value != null) {
            return new Variable.Given(templates.value(value));
        }
        if (fields.has("one_of")) {
            return oneOf(fields, templates);
        }
        Amount.Between between = between(fields, name, Long.MIN_VALUE / 4, Long.MAX_VALUE / 4);
        return between == null ? null : new Variable.Between(between.least(), between.most());
    }

    private @Nullable Variable oneOf(Fields fields, TemplateReader templates) {
        List<Template> values = fields.list("one_of").stream().map(templates::value).toList();
        if (values.isEmpty()) {
            complaints.add(fields.placeOf("one_of"), "one_of is empty", "at least one value");
            return null;
        }
        if (!fields.has("weights")) {
            return new Variable.OneOf(values, values.stream().map(_ -> 1.0).toList());
        }
        List<Double> weights = weights(fields, "weights");
        if (weights.size() != values.size()) {
            complaints.add(
                    fields.placeOf("weights"),
                    weights.size() + " weights for " + values.size() + " values",
                    "as many weights as values");
            return null;
        }
        return new Variable.OneOf(values, weights);
    }

    private List<Double> weights(Fields fields, String key) {
        return fields.list(key).stream()
                .map(w -> Scalars.positive(w, "a weight", complaints))
                .map(w -> w == null ? 1.0 : w)
                .toList();
    }

    private static Scope.Type typeOf(Variable variable, Scope scope) {
        boolean whole =
                switch (variable) {
                    case Variable.Between _ -> true;
                    case Variable.Given given -> whole(given.value(), scope);
                    case Variable.OneOf oneOf ->
                            oneOf.values().stream().allMatch(v -> whole(v, scope));
                };
        return whole ? Scope.Type.WHOLE : Scope.Type.ANY;
    }

    private static boolean whole(Template template, Scope scope) {
        return switch (template) {
            case Template.Constant constant ->
                    constant.value().isIntegralNumber() && constant.value().canConvertToLong();
            case Template.Reference reference -> scope.isWhole(reference.name());
            default -> false;
        };
    }
}
