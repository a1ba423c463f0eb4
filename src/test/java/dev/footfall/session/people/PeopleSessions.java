package dev.footfall.session.people;

import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;
import dev.footfall.session.random.SessionRandom;
import dev.footfall.session.random.WeightedRace;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Nothing but people, for tests. */
record PeopleSessions(List<Persona> personas, Catalogue catalogue, long seed, OptionalLong size)
        implements SessionSource {

    @Override
    public Session at(long index) {
        double[] weights = personas.stream().mapToDouble(Persona::weight).toArray();
        Persona who = personas.get(WeightedRace.choose(SessionRandom.of(seed, index, 0), weights));
        PeoplePlayer player = new PeoplePlayer(catalogue);
        List<PlannedEvent> events = new ArrayList<>();
        player.play(
                who,
                player.metadata(who),
                seed,
                index,
                "s-" + index,
                (offset, body, expected) ->
                        events.add(new PlannedEvent(events.size(), offset, body, expected)));
        return new Session(index, "s-" + index, who.name(), events);
    }
}
