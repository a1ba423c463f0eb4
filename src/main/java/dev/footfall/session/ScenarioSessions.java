package dev.footfall.session;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.Script;
import dev.footfall.session.random.SessionRandom;
import dev.footfall.session.random.WeightedRace;
import dev.footfall.session.script.ScriptPlayer;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The people of a scenario. Who comes as number i is drawn by weight from a stream of that number's
 * own, in a race that a script added at the end can only win for itself: it changes no session that
 * it does not take over.
 */
public final class ScenarioSessions implements SessionSource {

    private static final int WHO = 1;
    private static final int WHAT = 2;

    private final Scenario scenario;
    private final long seed;
    private final double[] weights;

    private ScenarioSessions(Scenario scenario, long seed) {
        this.scenario = scenario;
        this.seed = seed;
        this.weights = scenario.scripts().stream().mapToDouble(Script::weight).toArray();
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
        int who = WeightedRace.choose(SessionRandom.of(seed, index, WHO), weights);
        Script script = scenario.scripts().get(who);
        String id = id(seed, index);
        List<PlannedEvent> events = new ArrayList<>();
        ScriptPlayer.play(
                script,
                scenario.variables(),
                index,
                id,
                SessionRandom.of(seed, index, WHAT),
                (offset, body, expected) ->
                        events.add(new PlannedEvent(events.size(), offset, body, expected)));
        return new Session(index, id, script.name(), events);
    }

    /** Short, readable, and another one for each seed and number: {@code s-42-17}. */
    private static String id(long seed, long index) {
        return "s-" + (seed < 0 ? "n" + -(seed + 1) : seed) + "-" + index;
    }
}
