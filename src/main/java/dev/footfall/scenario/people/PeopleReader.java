package dev.footfall.scenario.people;

import dev.footfall.scenario.feed.TableReader;
import dev.footfall.scenario.people.HabitsSpec.Next;
import dev.footfall.scenario.people.HabitsSpec.Rewriting;
import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.StepsReader;
import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.ValueReader;
import dev.footfall.scenario.script.Variable;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.Scalars;
import dev.footfall.scenario.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Reads {@code people}. */
public final class PeopleReader {

    static final Block PERSONA =
            Block.of(
                    "persona",
                    "name",
                    "weight",
                    "clicks",
                    "taste",
                    "dwell",
                    "habits",
                    "pace",
                    "variables",
                    "metadata");
    static final Block HABITS =
            Block.of(
                    "habits",
                    "after_clicks",
                    "after_no_click",
                    "after_nothing",
                    "rewrites",
                    "most_searches",
                    "bounce");
    static final Block NEXT = Block.of("next", "refine", "another");
    static final Block REWRITES = Block.of("rewrites", "add", "remove", "substitute", "misspell");
    static final Block PACE = Block.of("pace", "latency", "look", "think");

    private static final HabitsSpec NO_HABITS =
            new HabitsSpec(null, null, null, Map.of(), OptionalInt.empty(), OptionalDouble.empty());
    private static final PaceSpec NO_PACE = new PaceSpec(null, null, null);

    private final Complaints complaints;
    private final ClicksReader clicks;
    private final LawReader laws;

    /** Complains here. */
    public PeopleReader(TableReader tables, Complaints complaints) {
        this.complaints = complaints;
        this.clicks = new ClicksReader(complaints);
        this.laws = new LawReader(tables, complaints);
    }

    /** Every block of this package, for the schema's test. */
    public static List<Block> blocks() {
        return List.of(
                PERSONA,
                HABITS,
                NEXT,
                REWRITES,
                PACE,
                ClicksReader.CLICKS,
                ClicksReader.TASTE,
                LawReader.LAW);
    }

    /**
     * One kind of person.
     *
     * @param fallbackName for one without a name
     * @return null after a complaint
     */
    public @Nullable PersonaSpec read(YamlNode node, String fallbackName, Scope scope) {
        Fields fields = Fields.of(node, PERSONA, complaints);
        if (fields == null) {
            return null;
        }
        String name = fields.word("name");
        YamlNode model = fields.required("clicks", "a click model: pbm, dbn, navigational …");
        ClickSpec spec = model == null ? null : clicks.clicks(model);
        YamlNode taste = fields.get("taste");
        TasteSpec likes = taste == null ? null : clicks.taste(taste);
        YamlNode dwell = fields.get("dwell");
        LawSpec stays = dwell == null ? null : laws.read(dwell, "dwell");
        YamlNode habits = fields.get("habits");
        HabitsSpec goesOn = habits == null ? NO_HABITS : habits(habits);
        YamlNode pace = fields.get("pace");
        PaceSpec takes = pace == null ? NO_PACE : pace(pace);
        Map<String, Scope.Type> types = new LinkedHashMap<>();
        Map<String, Variable> variables =
                new ValueReader(complaints).variables(fields.get("variables"), scope, types);
        Map<String, Template> metadata =
                new StepsReader(complaints).metadata(fields.get("metadata"), scope.with(types));
        double weight = fields.positive("weight", 1);
        return spec == null
                ? null
                : new PersonaSpec(
                        name == null ? fallbackName : name,
                        weight,
                        spec,
                        likes,
                        stays,
                        goesOn,
                        takes,
                        variables,
                        metadata);
    }

    private HabitsSpec habits(YamlNode node) {
        Fields fields = Fields.of(node, HABITS, complaints);
        if (fields == null) {
            return NO_HABITS;
        }
        Long most = fields.whole("most_searches", 1, 1_000);
        return new HabitsSpec(
                next(fields.get("after_clicks")),
                next(fields.get("after_no_click")),
                next(fields.get("after_nothing")),
                rewrites(fields.get("rewrites")),
                most == null ? OptionalInt.empty() : OptionalInt.of(most.intValue()),
                fields.has("bounce")
                        ? OptionalDouble.of(fields.share("bounce", 0))
                        : OptionalDouble.empty());
    }

    private @Nullable Next next(@Nullable YamlNode node) {
        Fields fields = node == null ? null : Fields.of(node, NEXT, complaints);
        if (fields == null) {
            return null;
        }
        Next next = new Next(fields.share("refine", 0), fields.share("another", 0));
        if (next.refine() + next.another() > 1 + 1e-9) {
            complaints.add(
                    fields.place(),
                    "refine and another add up to " + (next.refine() + next.another()),
                    "at most 1 together; the rest leaves");
        }
        return next;
    }

    private Map<Rewriting, Double> rewrites(@Nullable YamlNode node) {
        Map<Rewriting, Double> weights = new EnumMap<>(Rewriting.class);
        Fields fields = node == null ? null : Fields.of(node, REWRITES, complaints);
        if (fields == null) {
            return weights;
        }
        for (Rewriting kind : Rewriting.values()) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            YamlNode value = fields.get(key);
            if (value != null) {
                Double weight =
                        Scalars.number(value, key, 0, 1e9, "a number of at least 0", complaints);
                weights.put(kind, weight == null ? 1 : weight);
            }
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            complaints.add(fields.place(), "no rewrite has a weight", "at least one above 0");
        }
        return weights;
    }

    private PaceSpec pace(YamlNode node) {
        Fields fields = Fields.of(node, PACE, complaints);
        if (fields == null) {
            return NO_PACE;
        }
        YamlNode latency = fields.get("latency");
        YamlNode look = fields.get("look");
        YamlNode think = fields.get("think");
        return new PaceSpec(
                latency == null ? null : laws.read(latency, "latency"),
                look == null ? null : laws.read(look, "look"),
                think == null ? null : laws.read(think, "think"));
    }
}
