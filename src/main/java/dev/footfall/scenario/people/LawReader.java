package dev.footfall.scenario.people;

import dev.footfall.scenario.feed.Table;
import dev.footfall.scenario.feed.TableReader;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Quantities;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads laws of durations. Null, after a complaint, where one is wrong. */
final class LawReader {

    static final Block LAW =
            Block.of("law", "law", "shape", "scale", "median", "sigma", "values", "file", "column");

    /** Which keys go with which law. */
    private static final Map<String, Set<String>> KEYS =
            Map.of(
                    "weibull", Set.of("shape", "scale"),
                    "gamma", Set.of("shape", "scale"),
                    "log_normal", Set.of("median", "sigma"),
                    "empirical", Set.of("values", "file", "column"));

    private final TableReader tables;
    private final Complaints complaints;

    LawReader(TableReader tables, Complaints complaints) {
        this.tables = tables;
        this.complaints = complaints;
    }

    /** A law, or a duration that is always the same. */
    @Nullable LawSpec read(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Entries)) {
            Double seconds = seconds(node, what);
            return seconds == null ? null : new LawSpec.Empirical(List.of(seconds));
        }
        Fields fields = Fields.of(node, LAW, complaints);
        if (fields == null || fields.required("law", "its name") == null) {
            return null;
        }
        String law = fields.text("law");
        if (law == null) {
            return null;
        }
        Set<String> keys = KEYS.get(law);
        if (keys == null) {
            complaints.add(
                    fields.placeOf("law"),
                    "law is \"" + law + "\"",
                    Nearest.first(law, KEYS.keySet(), "weibull, log_normal, gamma or empirical"));
            return null;
        }
        for (String key : LAW.keys()) {
            if (!key.equals("law") && fields.has(key) && !keys.contains(key)) {
                complaints.add(
                        fields.placeOf(key),
                        "\"" + key + "\" has no meaning for " + law,
                        String.join(" and ", keys.stream().sorted().toList()));
            }
        }
        return switch (law) {
            case "weibull" -> {
                Double scale = duration(fields, "scale");
                Double shape = shape(fields, "shape");
                yield scale == null || shape == null ? null : new LawSpec.Weibull(shape, scale);
            }
            case "gamma" -> {
                Double scale = duration(fields, "scale");
                Double shape = shape(fields, "shape");
                yield scale == null || shape == null ? null : new LawSpec.Gamma(shape, scale);
            }
            case "log_normal" -> {
                Double median = duration(fields, "median");
                Double sigma = shape(fields, "sigma");
                yield median == null || sigma == null ? null : new LawSpec.LogNormal(median, sigma);
            }
            default -> empirical(fields);
        };
    }

    private @Nullable Double shape(Fields fields, String key) {
        YamlNode node = fields.required(key, "a number above 0");
        return node == null
                ? null
                : Scalars.number(node, key, 0.01, 100, "a number from 0.01 to 100", complaints);
    }

    private @Nullable Double duration(Fields fields, String key) {
        YamlNode node = fields.required(key, "a duration such as 45s");
        return node == null ? null : seconds(node, key);
    }

    private @Nullable Double seconds(YamlNode node, String what) {
        Duration duration = Scalars.duration(node, what, complaints);
        if (duration != null && duration.isZero()) {
            complaints.add(node.place(), what + " is 0", "a duration above 0");
            return null;
        }
        return duration == null ? null : duration.toNanos() / 1e9;
    }

    private @Nullable LawSpec empirical(Fields fields) {
        if (fields.has("values") == fields.has("file")) {
            complaints.add(
                    fields.place(),
                    fields.has("values") ? "values beside file" : "an empirical law without values",
                    "values: [3s, 40s, …], or file and column");
            return null;
        }
        if (fields.has("file")) {
            return fromFile(fields);
        }
        List<Double> values = new ArrayList<>();
        for (YamlNode item : fields.list("values")) {
            Double seconds = seconds(item, "a value");
            if (seconds != null) {
                values.add(seconds);
            }
        }
        if (values.isEmpty()) {
            complaints.add(fields.placeOf("values"), "no values", "at least one duration");
            return null;
        }
        return new LawSpec.Empirical(values);
    }

    private @Nullable LawSpec fromFile(Fields fields) {
        String name = fields.word("file");
        YamlNode node = fields.get("file");
        fields.required("column", "the column of the file that holds the durations");
        String column = fields.word("column");
        if (name == null || node == null || column == null) {
            return null;
        }
        Table table = tables.read(name, node.place());
        int index = table == null ? -1 : table.columns().indexOf(column);
        if (table == null) {
            return null;
        }
        if (index < 0) {
            complaints.add(
                    fields.placeOf("column"),
                    name + " has no column \"" + column + "\"",
                    "one of: " + String.join(", ", table.columns().stream().limit(30).toList()));
            return null;
        }
        List<Double> values = new ArrayList<>();
        for (List<JsonNode> row : table.rows()) {
            Double seconds = inFile(row.get(index));
            if (seconds == null || !(seconds > 0)) {
                complaints.add(
                        node.place(),
                        name + " holds " + row.get(index) + " among the durations",
                        "numbers of seconds, or durations such as 350ms, all above 0");
                return null;
            }
            values.add(seconds);
        }
        return new LawSpec.Empirical(values);
    }

    private static @Nullable Double inFile(JsonNode value) {
        if (value.isNumber()) {
            return value.doubleValue();
        }
        Duration duration = value.isString() ? Quantities.duration(value.stringValue()) : null;
        return duration == null ? null : duration.toNanos() / 1e9;
    }
}
