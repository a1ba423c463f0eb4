package dev.footfall.scenario;

import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.ValueReader;
import dev.footfall.scenario.script.Variable;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.TextFile;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.scenario.yaml.YamlParser;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads scenario files. Bad input of any kind gives problems, never an exception. */
public final class ScenarioReader {

    /** The version of the language that this reader knows. */
    public static final int VERSION = 1;

    static final Block SCENARIO =
            Block.of(
                    "scenario",
                    "footfall",
                    "name",
                    "notes",
                    "app",
                    "seed",
                    "speed",
                    "mark_synthetic",
                    "load",
                    "variables",
                    "scripts",
                    "fail_if");

    /** A scenario is written by hand; what is larger is data. */
    private static final int LARGEST = 4 << 20;

    /** Documented for this platform: 3 to 60 characters. */
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{1,58}[a-z0-9]");

    private final Path file;
    private final Complaints complaints;

    private ScenarioReader(Path file) {
        this.file = file;
        this.complaints = new Complaints(file.toString());
    }

    /** Reads a file. */
    public static ScenarioLoad read(Path file) {
        ScenarioReader reader = new ScenarioReader(file);
        String text =
                TextFile.read(
                        file,
                        LARGEST,
                        "a smaller file; large data belongs in a feeder or a catalogue file",
                        reader.complaints);
        return text == null ? reader.rejected() : reader.read(text);
    }

    /**
     * Reads a text, for instance one that is being edited.
     *
     * @param file names the text in problems; relative paths in it start from the file's folder
     */
    public static ScenarioLoad read(Path file, String text) {
        return new ScenarioReader(file).read(text);
    }

    private ScenarioLoad read(String text) {
        YamlNode root = YamlParser.parse(text, complaints);
        Fields fields = root == null ? null : Fields.of(root, SCENARIO, complaints);
        if (fields == null) {
            return rejected();
        }
        Scenario scenario = scenario(fields, text);
        return complaints.count() > 0 ? rejected() : new ScenarioLoad.Loaded(scenario);
    }

    private ScenarioLoad rejected() {
        return new ScenarioLoad.Rejected(
                complaints.inOrder().stream()
                        .map(
                                c ->
                                        new Problem(
                                                c.file(),
                                                c.place().line(),
                                                c.place().column(),
                                                c.what(),
                                                c.expected()))
                        .toList());
    }

    private Scenario scenario(Fields fields, String text) {
        version(fields);
        Map<String, Scope.Type> types = new LinkedHashMap<>();
        Map<String, Variable> variables =
                new ValueReader(complaints)
                        .variables(fields.get("variables"), Scope.builtIn(), types);
        Scope scope = Scope.builtIn().with(types);
        Names names = new Names();
        List<Script> scripts =
                new ScriptsReader(complaints).read(fields.list("scripts"), scope, names);
        if (fields.list("scripts").isEmpty()) {
            complaints.add(fields.placeOf("scripts"), "nobody comes in this scenario", "scripts");
        }
        Long seed = fields.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        return new Scenario(
                file,
                text,
                orElse(fields.word("name"), nameOf(file)),
                orElse(fields.text("notes"), ""),
                slug(fields),
                seed == null ? 1 : seed,
                fields.positive("speed", 1),
                fields.flag("mark_synthetic", true),
                new LoadReader(complaints).read(fields.get("load")),
                variables,
                scripts,
                new ThresholdsReader(complaints).read(fields.list("fail_if")));
    }

    private void version(Fields fields) {
        YamlNode node = fields.get("footfall");
        if (node == null) {
            complaints.add(
                    fields.place(),
                    "the key \"footfall\" is missing",
                    "the version of the language: footfall: " + VERSION);
        } else if (!(node instanceof YamlNode.Scalar s && s.text().equals("" + VERSION))) {
            complaints.add(
                    node.place(),
                    "the version of the language is " + node.describe(),
                    "footfall: " + VERSION + ", the only version that this program reads");
        }
    }

    private String slug(Fields fields) {
        String slug = fields.text("app");
        if (slug != null && !SLUG.matcher(slug).matches()) {
            complaints.add(
                    fields.placeOf("app"),
                    "app is \"" + slug + "\"",
                    "the App's slug: 3 to 60 small letters, digits and -, not at its ends");
        }
        return orElse(slug, "demo");
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String orElse(@Nullable String text, String other) {
        return text == null ? other : text;
    }
}
