package dev.footfall.scenario;

import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.Step;
import dev.footfall.scenario.script.StepsReader;
import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.ValueReader;
import dev.footfall.scenario.script.Variable;
import dev.footfall.scenario.yaml.Block;
import dev.footfall.scenario.yaml.Complaints;
import dev.footfall.scenario.yaml.Fields;
import dev.footfall.scenario.yaml.YamlNode;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads exact sessions. */
final class ScriptsReader {

    static final Block SCRIPT =
            Block.of("script", "name", "weight", "variables", "metadata", "steps");

    private final Complaints complaints;

    ScriptsReader(Complaints complaints) {
        this.complaints = complaints;
    }

    /**
     * Reads a list of scripts.
     *
     * @param names gains their names, which must all differ
     */
    List<Script> read(List<YamlNode> items, Scope scope, Names names) {
        List<Script> scripts = new ArrayList<>();
        for (YamlNode item : items) {
            Script script = script(item, scope, names, scripts.size() + 1);
            if (script != null) {
                scripts.add(script);
            }
        }
        return scripts;
    }

    private @Nullable Script script(YamlNode node, Scope scope, Names names, int number) {
        Fields fields = Fields.of(node, SCRIPT, complaints);
        if (fields == null) {
            return null;
        }
        String given = fields.word("name");
        String name = given == null ? "script " + number : given;
        names.claim(name, fields.placeOf("name"), "script", complaints);
        Map<String, Scope.Type> types = new LinkedHashMap<>();
        Map<String, Variable> variables =
                new ValueReader(complaints).variables(fields.get("variables"), scope, types);
        StepsReader reader = new StepsReader(complaints);
        Scope known = scope.with(types);
        Map<String, Template> metadata = reader.metadata(fields.get("metadata"), known);
        YamlNode list = fields.required("steps", "the steps of the session");
        List<Step> steps =
                list == null ? List.of() : reader.session(list, "script \"" + name + "\"", known);
        return new Script(name, fields.positive("weight", 1), variables, metadata, steps);
    }
}
