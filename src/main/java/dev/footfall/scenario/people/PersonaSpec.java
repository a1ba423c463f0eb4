package dev.footfall.scenario.people;

import dev.footfall.scenario.script.Template;
import dev.footfall.scenario.script.Variable;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A kind of person. What is null is not said by the scenario: then the published default holds.
 *
 * @param name who this is
 * @param weight how many of the sessions are of this kind, beside the others' and the scripts'
 * @param clicks how a page is read
 * @param taste what is made of a grade; null for the one that goes with the click model
 * @param dwell how long a result is looked at
 * @param habits how it goes on after a page
 * @param pace how long the rest takes
 * @param variables given their values when the session starts, after the scenario's own
 * @param metadata metadata of each of its events
 */
public record PersonaSpec(
        String name,
        double weight,
        ClickSpec clicks,
        @Nullable TasteSpec taste,
        @Nullable LawSpec dwell,
        HabitsSpec habits,
        PaceSpec pace,
        Map<String, Variable> variables,
        Map<String, Template> metadata) {

    /** Copies the maps and keeps their order. */
    public PersonaSpec {
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    }
}
