package dev.footfall.session.people;

import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;
import dev.footfall.session.query.Rewriter;
import dev.footfall.session.random.SessionRandom;
import dev.footfall.session.random.WeightedRace;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Sessions of people who search a catalogue. Who comes and which ranking is shown are drawn from
 * streams of their own by {@link WeightedRace}, so that a persona or a ranking added at the end
 * takes over some sessions and leaves all others as they were.
 */
public final class PeopleSessions implements SessionSource {

    private static final int PERSONA = 100;
    private static final int RANKING = 101;
    private static final int VISIT = 102;

    private final List<Persona> personas;
    private final Catalogue catalogue;
    private final long seed;
    private final OptionalLong size;
    private final double[] personaWeights;
    private final double[] rankingWeights;
    private final Rewriter rewriter;
    private final List<List<Map<String, JsonNode>>> metadata;

    /**
     * People and what they search.
     *
     * @param personas at least one
     * @param seed what chance is drawn from
     * @param size how many sessions; empty for no end
     */
    public PeopleSessions(
            List<Persona> personas, Catalogue catalogue, long seed, OptionalLong size) {
        this.personas = List.copyOf(personas);
        this.catalogue = catalogue;
        this.seed = seed;
        this.size = size;
        this.personaWeights = personas.stream().mapToDouble(Persona::weight).toArray();
        this.rankingWeights =
                catalogue.rankings().stream().mapToDouble(Catalogue.Ranking::weight).toArray();
        this.rewriter = Rewriter.of(catalogue.needs().stream().map(Need::query).toList());
        this.metadata =
                this.personas.stream()
                        .map(p -> catalogue.rankings().stream().map(r -> about(p, r)).toList())
                        .toList();
    }

    @Override
    public OptionalLong size() {
        return size;
    }

    @Override
    public Session at(long index) {
        int persona = WeightedRace.choose(SessionRandom.of(seed, index, PERSONA), personaWeights);
        int ranking =
                rankingWeights.length == 1
                        ? 0
                        : WeightedRace.choose(
                                SessionRandom.of(seed, index, RANKING), rankingWeights);
        String id = "s-" + Long.toString(seed, 36) + "-" + Long.toString(index, 36);
        Persona who = personas.get(persona);
        Visit visit =
                new Visit(
                        who,
                        catalogue,
                        ranking,
                        rewriter,
                        new VisitEvents(id, metadata.get(persona).get(ranking)),
                        SessionRandom.of(seed, index, VISIT));
        return new Session(index, id, who.name(), visit.play());
    }

    private Map<String, JsonNode> about(Persona persona, Catalogue.Ranking ranking) {
        Map<String, JsonNode> about = new LinkedHashMap<>();
        about.put("persona", StringNode.valueOf(persona.name()));
        if (catalogue.rankings().size() > 1) {
            about.put("ranking", StringNode.valueOf(ranking.name()));
        }
        about.putAll(persona.metadata());
        return about;
    }
}
