package dev.footfall.scenario;

import dev.footfall.scenario.catalogue.CatalogueReader;
import dev.footfall.scenario.catalogue.CatalogueSpec;
import dev.footfall.scenario.catalogue.RankingSpec;
import dev.footfall.scenario.catalogue.RankingsReader;
import dev.footfall.scenario.feed.Feeder;
import dev.footfall.scenario.feed.FeedersReader;
import dev.footfall.scenario.feed.TableReader;
import dev.footfall.scenario.people.PeopleReader;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.script.Growth;
import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.StepBlocks;
import dev.footfall.scenario.script.ValueReader;
import dev.footfall.scenario.script.Variable;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Place;
import dev.footfall.scenario.yaml.TextFile;
import dev.footfall.scenario.yaml.YamlNode;
import dev.footfall.scenario.yaml.YamlParser;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads scenario files. Bad input of any kind gives problems, never an exception. */
public final class ScenarioReader {

    /** The version of the language that this reader knows. */
    public static final int VERSION = 1;

    static final Block SCENARIO =
            Block.of(
                    "scenario",
                    "$schema",
                    "footfall",
                    "name",
                    "notes",
                    "app",
                    "seed",
                    "speed",
                    "mark_synthetic",
                    "load",
                    "variables",
                    "feeders",
                    "scripts",
                    "people",
                    "catalogue",
                    "rankings",
                    "expect",
                    "fail_if");

    /** The keys of a scenario in the order of the reference. */
    public static List<String> keys() {
        return SCENARIO.keys();
    }

    /** Every block of the language, for the schema's test. */
    static List<Block> blocks() {
        return Stream.of(
                        List.of(
                                SCENARIO,
                                LoadReader.LOAD,
                                LoadReader.STAGE,
                                RhythmReader.RHYTHM,
                                RhythmReader.WEEKDAYS,
                                ScriptsReader.SCRIPT,
                                FeedersReader.FEEDER),
                        StepBlocks.all(),
                        CatalogueReader.blocks(),
                        PeopleReader.blocks())
                .flatMap(List::stream)
                .toList();
    }

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
        TableReader tables = new TableReader(file, complaints);
        List<Feeder> feeders = new FeedersReader(tables, complaints).read(fields.get("feeders"));
        Scope known = Scope.builtIn().withUnread(unread(fields.get("feeders"), feeders));
        Map<String, Scope.Type> types = columnsOf(feeders);
        Map<String, Variable> variables =
                new ValueReader(complaints).variables(fields.get("variables"), known, types);
        Scope scope = known.with(types);
        Names names = new Names();
        List<Script> scripts =
                new ScriptsReader(complaints).read(fields.list("scripts"), scope, names);
        List<PersonaSpec> people = people(fields, tables, scope, names);
        CatalogueSpec catalogue = catalogue(fields, tables, names);
        if (fields.list("scripts").isEmpty() && fields.list("people").isEmpty()) {
            Place place = fields.has("scripts") ? fields.placeOf("scripts") : fields.place();
            complaints.add(
                    place,
                    "nobody comes in this scenario",
                    "at least one entry under scripts or people");
        }
        if (complaints.count() == 0) {
            growth(fields, Growth.of(feeders, variables), scripts, people);
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
                feeders,
                scripts,
                people,
                catalogue,
                new StoriesReader(complaints).read(fields.list("expect"), names.all()),
                new ThresholdsReader(complaints).read(fields.list("fail_if")));
    }

    /** Complains of texts that no memory holds once variables are filled in. */
    private void growth(
            Fields fields, Growth start, List<Script> scripts, List<PersonaSpec> people) {
        tooLong(start, fields.placeOf("variables"), "");
        for (Script script : scripts) {
            Growth growth = start.branch();
            growth.assign(script.variables());
            growth.use("metadata", script.metadata());
            growth.play(script.steps());
            tooLong(growth, fields.placeOf("scripts"), " in script \"" + script.name() + "\"");
        }
        for (PersonaSpec person : people) {
            Growth growth = start.branch();
            growth.assign(person.variables());
            growth.use("metadata", person.metadata());
            tooLong(growth, fields.placeOf("people"), " in persona \"" + person.name() + "\"");
        }
    }

    private void tooLong(Growth growth, Place place, String where) {
        String what = growth.tooLong();
        if (what != null && complaints.count() == 0) {
            complaints.add(
                    place,
                    what + where + " can have more than " + Growth.MOST + " characters",
                    "shorter texts, or fewer variables within variables");
        }
    }

    private static Set<String> unread(@Nullable YamlNode node, List<Feeder> feeders) {
        Set<String> names = new HashSet<>();
        if (node instanceof YamlNode.Entries map) {
            map.entries().forEach(entry -> names.add(entry.key()));
        }
        feeders.forEach(feeder -> names.remove(feeder.name()));
        return names;
    }

    private static Map<String, Scope.Type> columnsOf(List<Feeder> feeders) {
        Map<String, Scope.Type> types = new LinkedHashMap<>();
        for (Feeder feeder : feeders) {
            for (int column = 0; column < feeder.table().columns().size(); column++) {
                types.put(
                        feeder.variable(column),
                        feeder.table().isWhole(column) ? Scope.Type.WHOLE : Scope.Type.ANY);
            }
        }
        return types;
    }

    private List<PersonaSpec> people(Fields fields, TableReader tables, Scope scope, Names names) {
        PeopleReader reader = new PeopleReader(tables, complaints);
        List<PersonaSpec> people = new ArrayList<>();
        List<YamlNode> items = fields.list("people");
        for (int i = 0; i < items.size(); i++) {
            PersonaSpec persona = reader.read(items.get(i), "people " + (i + 1), scope);
            if (persona != null) {
                names.claim(persona.name(), items.get(i).place(), "persona", complaints);
                people.add(persona);
            }
        }
        if (!items.isEmpty() && !fields.has("catalogue")) {
            complaints.add(
                    fields.placeOf("people"),
                    "people have nothing to search",
                    "the key catalogue beside people");
        }
        return people;
    }

    private @Nullable CatalogueSpec catalogue(Fields fields, TableReader tables, Names names) {
        List<YamlNode> items = fields.list("rankings");
        List<RankingSpec> rankings = new RankingsReader(complaints).read(items);
        for (int i = 0; i < Math.min(items.size(), rankings.size()); i++) {
            names.claim(rankings.get(i).name(), items.get(i).place(), "ranking", complaints);
        }
        YamlNode catalogue = fields.get("catalogue");
        return catalogue == null
                ? null
                : new CatalogueReader(tables, complaints).read(catalogue, rankings);
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
