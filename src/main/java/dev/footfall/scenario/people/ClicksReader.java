package dev.footfall.scenario.people;

import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.spelling.Nearest;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads click models and tastes. Null, after a complaint, where one is wrong. */
final class ClicksReader {

    static final Block CLICKS =
            Block.of("clicks", "model", "examination", "bias", "go_on", "perseverance");
    static final Block TASTE = Block.of("taste", "click", "stop");

    /** Which keys go with which model, in the order of the {@code models} command. */
    private static final Map<String, Set<String>> KEYS =
            Map.of(
                    "pbm", Set.of("examination", "bias"),
                    "cascade", Set.of(),
                    "dcm", Set.of("go_on"),
                    "dbn", Set.of("perseverance"),
                    "sdbn", Set.of(),
                    "ubm", Set.of("examination", "bias"),
                    "ccm", Set.of("go_on"),
                    "perfect", Set.of(),
                    "navigational", Set.of(),
                    "informational", Set.of());

    private static final List<String> NAMES =
            List.of(
                    "pbm",
                    "cascade",
                    "dcm",
                    "dbn",
                    "sdbn",
                    "ubm",
                    "ccm",
                    "perfect",
                    "navigational",
                    "informational");

    private final Complaints complaints;

    ClicksReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /** A model: its name, or a map with its name and parameters. */
    @Nullable ClickSpec clicks(YamlNode node) {
        if (node instanceof YamlNode.Entries) {
            Fields fields = Fields.of(node, CLICKS, complaints);
            YamlNode model = fields == null ? null : fields.required("model", "its name");
            return fields == null || model == null ? null : clicks(model, fields);
        }
        return clicks(node, null);
    }

    private @Nullable ClickSpec clicks(YamlNode model, @Nullable Fields fields) {
        String name = Scalars.text(model, "clicks", complaints);
        if (name == null) {
            return null;
        }
        Set<String> keys = KEYS.get(name);
        if (keys == null) {
            String nearest = Nearest.to(name, NAMES);
            complaints.add(
                    model.place(),
                    "unknown click model \"" + name + "\"",
                    (nearest == null ? "one of: " : "\"" + nearest + "\"; there are: ")
                            + String.join(", ", NAMES));
            return null;
        }
        if (fields != null) {
            for (String key : CLICKS.keys()) {
                if (!key.equals("model") && fields.has(key) && !keys.contains(key)) {
                    complaints.add(
                            fields.placeOf(key),
                            "\"" + key + "\" has no meaning for " + name,
                            keys.isEmpty()
                                    ? "no parameters"
                                    : String.join(" and ", keys.stream().sorted().toList()));
                }
            }
        }
        return switch (name) {
            case "pbm" -> positionBased(fields);
            case "cascade" -> new ClickSpec.Cascade();
            case "dcm" -> dependent(fields);
            case "dbn" ->
                    new ClickSpec.DynamicBayesian(
                            fields == null ? .9 : fields.share("perseverance", .9));
            case "sdbn" -> new ClickSpec.DynamicBayesian(1);
            case "ubm" -> userBrowsing(fields);
            case "ccm" -> chain(fields);
            default -> new ClickSpec.Preset(TasteSpec.Named.valueOf(name.toUpperCase(Locale.ROOT)));
        };
    }

    private ClickSpec positionBased(@Nullable Fields fields) {
        List<Double> examination = List.of();
        ClickSpec.Curve curve = ClickSpec.Curve.EYE_TRACKING;
        YamlNode node = fields == null ? null : fields.get("examination");
        if (node != null) {
            if (node instanceof YamlNode.Items) {
                examination = shares(node, "examination");
            } else {
                String word = Scalars.text(node, "examination", complaints);
                if (word != null && word.equals("power")) {
                    curve = ClickSpec.Curve.POWER;
                } else if (word != null && !word.equals("eye_tracking")) {
                    complaints.add(
                            node.place(),
                            "examination is \"" + word + "\"",
                            Nearest.first(
                                    word,
                                    List.of("eye_tracking", "power"),
                                    "eye_tracking, power, or a list of numbers from 0 to 1 by"
                                            + " rank"));
                }
            }
        }
        return new ClickSpec.PositionBased(examination, curve, bias(fields));
    }

    private ClickSpec dependent(@Nullable Fields fields) {
        YamlNode node = fields == null ? null : fields.get("go_on");
        if (node == null) {
            return new ClickSpec.DependentClick(List.of());
        }
        if (node instanceof YamlNode.Items) {
            return new ClickSpec.DependentClick(shares(node, "go_on"));
        }
        Double share = Scalars.share(node, "go_on", complaints);
        return new ClickSpec.DependentClick(share == null ? List.of() : List.of(share));
    }

    private ClickSpec userBrowsing(@Nullable Fields fields) {
        List<List<Double>> rows = new ArrayList<>();
        List<YamlNode> items = fields == null ? List.of() : fields.list("examination");
        for (YamlNode item : items) {
            List<Double> row = shares(item, "a row of examination");
            rows.add(row);
            if (row.size() != rows.size()) {
                complaints.add(
                        item.place(),
                        "row " + rows.size() + " of examination has " + row.size() + " numbers",
                        rows.size()
                                + ": by distance to the last click, at the end for no click yet");
            }
        }
        return new ClickSpec.UserBrowsing(rows, bias(fields));
    }

    private ClickSpec chain(@Nullable Fields fields) {
        YamlNode node = fields == null ? null : fields.get("go_on");
        if (node == null) {
            return new ClickSpec.ClickChain(null);
        }
        List<Double> goOn = shares(node, "go_on");
        if (goOn.size() != 3) {
            complaints.add(
                    node.place(),
                    "go_on of ccm has " + goOn.size() + " numbers",
                    "three: without a click, after a click in vain, after a click that satisfied");
        }
        return new ClickSpec.ClickChain(goOn);
    }

    private double bias(@Nullable Fields fields) {
        YamlNode node = fields == null ? null : fields.get("bias");
        Double bias =
                node == null
                        ? null
                        : Scalars.number(
                                node, "bias", 0, 100, "a number from 0 to 100", complaints);
        return bias == null ? 1 : bias;
    }

    /** A taste: its name, or what is made of each grade. */
    @Nullable TasteSpec taste(YamlNode node) {
        if (!(node instanceof YamlNode.Entries)) {
            String name = Scalars.text(node, "taste", complaints);
            if (name == null) {
                return null;
            }
            for (TasteSpec.Named named : TasteSpec.Named.values()) {
                if (named.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return named;
                }
            }
            complaints.add(
                    node.place(),
                    "taste is \"" + name + "\"",
                    Nearest.first(
                            name,
                            Nearest.namesOf(TasteSpec.Named.values()),
                            String.join(", ", Nearest.namesOf(TasteSpec.Named.values()))
                                    + ", or click and stop by grade"));
            return null;
        }
        Fields fields = Fields.of(node, TASTE, complaints);
        YamlNode click =
                fields == null ? null : fields.required("click", "five numbers from 0 to 1");
        if (fields == null || click == null) {
            return null;
        }
        YamlNode stop = fields.get("stop");
        List<Double> clicks = byGrade(click, "click");
        List<Double> stops =
                stop == null ? List.of(0.0, 0.0, 0.0, 0.0, 0.0) : byGrade(stop, "stop");
        return new TasteSpec.Given(clicks, stops);
    }

    private List<Double> byGrade(YamlNode node, String what) {
        List<Double> shares = shares(node, what);
        if (shares.size() != 5 && node instanceof YamlNode.Items) {
            complaints.add(
                    node.place(),
                    what + " has " + shares.size() + " numbers",
                    "five, for the grades 0 to 4");
        }
        return shares;
    }

    private List<Double> shares(YamlNode node, String what) {
        if (!(node instanceof YamlNode.Items list) || list.items().isEmpty()) {
            Scalars.wrong(node, what, "a list of numbers from 0 to 1", complaints);
            return List.of();
        }
        List<Double> shares = new ArrayList<>();
        for (YamlNode item : list.items()) {
            Double share = Scalars.share(item, "a number of " + what, complaints);
            shares.add(share == null ? 0 : share);
        }
        return shares;
    }
}
