package dev.footfall.session;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.Script;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.session.random.SessionRandom;
import dev.footfall.session.random.WeightedRace;
import dev.footfall.session.script.ScriptPlayer;
import dev.footfall.session.script.SessionVariables;
import dev.footfall.session.timeline.EventSink;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The people of a scenario. Who comes as number i is drawn by weight from streams of that number's
 * own, in races that a script or a persona added at the end of its list can only win for itself: it
 * changes no session that it does not take over.
 */
public final class ScenarioSessions implements SessionSource {

    private static final int WHICH_SCRIPT = 1;
    private static final int WHAT = 2;
    private static final int WHICH_PERSONA = 100;

    private final Scenario scenario;
    private final long seed;
    private final double[] scriptWeights;
    private final double[] personaWeights;
    private final List<SearchingPerson> people;

    private ScenarioSessions(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.scriptWeights = scenario.scripts().stream().mapToDouble(Script::weight).toArray();
        this.personaWeights = scenario.people().stream().mapToDouble(PersonaSpec::weight).toArray();
        this.people = SearchingPerson.all(scenario);
    }

    /**
     * The sessions of a scenario.
     *
     * @param seed what chance is drawn from: the scenario's own, or the one that the user names
     */
    public static SessionSource of(Scenario scenario, long seed) {
        return new ScenarioSessions(scenario, seed);
    }

    @Override
    public OptionalLong size() {
        // How many come is the load's matter, and the user may ask for another end.
        return OptionalLong.empty();
    }

    @Override
    public Session at(long index) {
        String id = id(seed, index);
        List<PlannedEvent> events = new ArrayList<>();
        EventSink sink =
                (offset, body, expected) ->
                        events.add(new PlannedEvent(events.size(), offset, body, expected));
        WeightedRace.Winner script =
                WeightedRace.run(SessionRandom.of(seed, index, WHICH_SCRIPT), scriptWeights);
        WeightedRace.Winner persona =
                WeightedRace.run(SessionRandom.of(seed, index, WHICH_PERSONA), personaWeights);
        SessionRandom random = SessionRandom.of(seed, index, WHAT);
        if (persona.place() >= 0 && persona.time() < script.time()) {
            SearchingPerson person = people.get(persona.place());
            person.play(seed, index, id, random, sink);
            return new Session(index, id, person.name(), events);
        }
        Script played = scenario.scripts().get(script.place());
        ScriptPlayer.play(
                played, id, SessionVariables.of(scenario, index, id, random), random, sink);
        return new Session(index, id, played.name(), events);
    }

    /** Short, readable, and another one for each seed and number: {@code s-42-17}. */
    private static String id(long seed, long index) {
        return "s-" + (seed < 0 ? "n" + -(seed + 1) : seed) + "-" + index;
    }
}
