package dev.footfall.scenario;

import dev.footfall.scenario.script.Step;
import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.Variable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An exact session, step by step.
 *
 * @param name who this is
 * @param weight how often it is chosen beside the others; above 0
 * @param variables given their values when the session starts, in this order, after the scenario's
 *     own
 * @param metadata metadata of each of its events
 * @param steps never empty, and at least one of them sends an event on every way through
 */
public record Script(
        String name,
        double weight,
        Map<String, Variable> variables,
        Map<String, Template> metadata,
        List<Step> steps) {

    /** Copies the collections and keeps their order. */
    public Script {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        steps = List.copyOf(steps);
    }
}
