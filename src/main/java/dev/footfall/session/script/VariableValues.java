package dev.footfall.session.script;

import dev.footfall.scenario.script.Scope;
import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.Variable;
import dev.footfall.session.random.WeightedRace;

import org.apache.commons.rng.UniformRandomProvider;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The variables of one session and their present values. */
final class VariableValues implements Function<String, JsonNode> {

    private final UniformRandomProvider random;
    private final Map<String, JsonNode> values = new HashMap<>();

    VariableValues(long index, String id, UniformRandomProvider random) {
        this.random = random;
        values.put(Scope.SESSION_INDEX, JsonNodeFactory.instance.numberNode(index));
        values.put(Scope.SESSION_ID, JsonNodeFactory.instance.stringNode(id));
        round(1);
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
    void assign(Map<String, Variable> variables) {
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
        double[] weights = oneOf.weights().stream().mapToDouble(Double::doubleValue).toArray();
        return oneOf.values().get(WeightedRace.choose(random, weights));
    }
}
