package dev.footfall.session.story;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts what sessions show: all together, and by persona, script and ranking. Takes memory for the
 * names, not for the sessions. Not for many threads.
 */
public final class Traffic {

    private final TrafficCounts all = new TrafficCounts();
    private final Map<String, TrafficCounts> byPerson = new HashMap<>();
    private final Map<String, TrafficCounts> byRanking = new HashMap<>();

    /** Adds a whole session. */
    public void add(Session session) {
        add(session, session.events().size());
    }

    /**
     * Adds the beginning of a session.
     *
     * @param steps how many of its events were played
     */
    public void add(Session session, int steps) {
        if (steps == 0) {
            return;
        }
        count(all, session, steps);
        count(
                byPerson.computeIfAbsent(session.persona(), name -> new TrafficCounts()),
                session,
                steps);
        String ranking = ranking(session.events().getFirst());
        if (ranking != null) {
            count(byRanking.computeIfAbsent(ranking, name -> new TrafficCounts()), session, steps);
        }
    }

    private static void count(TrafficCounts counts, Session session, int steps) {
        counts.beginSession();
        for (int step = 0; step < steps; step++) {
            if (session.events().get(step).body() instanceof Interaction act) {
                counts.add(act);
            }
        }
    }

    private static @Nullable String ranking(PlannedEvent event) {
        if (event.body() instanceof Interaction act) {
            var metadata = act.metadata();
            var ranking = metadata == null ? null : metadata.get("ranking");
            return ranking != null && ranking.isString() ? ranking.stringValue() : null;
        }
        return null;
    }

    /**
     * What was counted.
     *
     * @param of the persona, script or ranking; null for all sessions
     */
    TrafficCounts of(@Nullable String of) {
        if (of == null) {
            return all;
        }
        TrafficCounts person = byPerson.get(of);
        return person != null ? person : byRanking.getOrDefault(of, new TrafficCounts());
    }
}
