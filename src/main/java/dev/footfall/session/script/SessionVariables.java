package dev.footfall.session.script;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.feed.Feeder;
import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.Variable;
import dev.footfall.session.random.WeightedRace;

import org.apache.commons.rng.UniformRandomProvider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The variables of one session and their present values. */
public final class SessionVariables implements Function<String, JsonNode> {

    private final UniformRandomProvider random;
    private final Map<String, JsonNode> values = new HashMap<>();

    private SessionVariables(long index, String id, UniformRandomProvider random) {
        this.random = random;
        values.put(Scope.SESSION_INDEX, JsonNodeFactory.instance.numberNode(index));
        values.put(Scope.SESSION_ID, JsonNodeFactory.instance.stringNode(id));
        round(1);
    }

    /**
     * The variables at a session's start: what every session knows of itself, its row of each
     * feeder, and the scenario's own.
     *
     * @param index the session's number
     * @param id the session's id
     * @param random draws now and later
     */
    public static SessionVariables of(
            Scenario scenario, long index, String id, UniformRandomProvider random) {
        SessionVariables variables = new SessionVariables(index, id, random);
        for (Feeder feeder : scenario.feeders()) {
            variables.feed(feeder, index);
        }
        variables.assign(scenario.variables());
        return variables;
    }

    private void feed(Feeder feeder, long index) {
        List<List<JsonNode>> rows = feeder.table().rows();
        int row =
                switch (feeder.pick()) {
                    case IN_TURN -> (int) (index % rows.size());
                    case RANDOM -> random.nextInt(rows.size());
                };
        for (int column = 0; column < feeder.table().columns().size(); column++) {
            values.put(feeder.variable(column), rows.get(row).get(column));
        }
    }

    @Override
    public JsonNode apply(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("the reader let ${" + name + "} pass, but it is unset");
        }
        return value;
    }

    /** The round of the innermost repeat, from 1. */
    long round() {
        return apply(Scope.ROUND).longValue();
    }

    void round(long round) {
        values.put(Scope.ROUND, JsonNodeFactory.instance.numberNode(round));
    }

    /** Gives variables their values, drawing those that are drawn. */
    public void assign(Map<String, Variable> variables) {
        variables.forEach((name, variable) -> values.put(name, valueOf(variable)));
    }

    private JsonNode valueOf(Variable variable) {
        return switch (variable) {
            case Variable.Given given -> given.value().fill(this);
            case Variable.OneOf oneOf -> chosen(oneOf).fill(this);
            case Variable.Between between ->
                    JsonNodeFactory.instance.numberNode(
                            random.nextLong(between.least(), between.most() + 1));
        };
    }

    private Template chosen(Variable.OneOf oneOf) {
        return oneOf.values().get(WeightedRace.choose(random, oneOf.weights()));
    }
}
