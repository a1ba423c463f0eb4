package dev.footfall.session;

import dev.footfall.event.JsonFields;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.script.Template;
import dev.footfall.session.people.CatalogueMaker;
import dev.footfall.session.people.PeoplePlayer;
import dev.footfall.session.people.Persona;
import dev.footfall.session.people.PersonaMaker;
import dev.footfall.session.script.SessionVariables;
import dev.footfall.session.timeline.EventSink;

import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One kind of person of a scenario, ready to be played. */
final class SearchingPerson {

    private final Scenario scenario;
    private final PersonaSpec spec;
    private final Persona persona;
    private final PeoplePlayer player;
    private final List<JsonFields> common;

    /** By ranking, where it is the same for every session; null where it has variables. */
    private final @Nullable List<JsonFields> metadata;

    private SearchingPerson(Scenario scenario, PersonaSpec spec, PeoplePlayer player) {
        this.scenario = scenario;
        this.spec = spec;
        this.player = player;
        this.persona = PersonaMaker.persona(spec);
        this.common = player.metadata(persona);
        boolean constant =
                spec.metadata().values().stream().allMatch(Template.Constant.class::isInstance);
        this.metadata = constant ? metadata(name -> unset(name)) : null;
    }

    /** All kinds of people, in the scenario's order. */
    static List<SearchingPerson> all(Scenario scenario) {
        var catalogue = scenario.catalogue();
        if (catalogue == null) {
            return List.of();
        }
        PeoplePlayer player = new PeoplePlayer(CatalogueMaker.catalogue(catalogue));
        return scenario.people().stream()
                .map(spec -> new SearchingPerson(scenario, spec, player))
                .toList();
    }

    String name() {
        return spec.name();
    }

    /**
     * Plays one session to its end.
     *
     * @param random draws the values of variables; the visit has streams of its own
     */
    void play(long seed, long index, String id, UniformRandomProvider random, EventSink sink) {
        List<JsonFields> about = metadata;
        if (about == null) {
            SessionVariables variables = SessionVariables.of(scenario, index, id, random);
            variables.assign(spec.variables());
            about = metadata(variables);
        }
        player.play(persona, about, seed, index, id, sink);
    }

    private List<JsonFields> metadata(Function<String, JsonNode> variables) {
        List<JsonFields> byRanking = new ArrayList<>();
        for (JsonFields common : common) {
            JsonFields about = common;
            for (Map.Entry<String, Template> field : spec.metadata().entrySet()) {
                about = about.with(field.getKey(), field.getValue().fill(variables));
            }
            byRanking.add(about);
        }
        return byRanking;
    }

    private static JsonNode unset(String name) {
        throw new IllegalStateException("a constant asks for ${" + name + "}");
    }
}
