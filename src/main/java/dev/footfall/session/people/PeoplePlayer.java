package dev.footfall.session.people;

import dev.footfall.event.JsonFields;
import dev.footfall.session.query.Rewriter;
import dev.footfall.session.random.SessionRandom;
import dev.footfall.session.random.WeightedRace;
import dev.footfall.session.timeline.EventSink;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Plays people who search a catalogue. Which ranking is shown is drawn from a stream of its own by
 * {@link WeightedRace}, so that a ranking added at the end takes over some sessions and leaves all
 * others as they were. Immutable.
 */
public final class PeoplePlayer {

    private static final int RANKING = 101;
    private static final int VISIT = 102;

    private final Catalogue catalogue;
    private final double[] rankingWeights;
    private final Rewriter rewriter;

    /** For all who search this catalogue. */
    public PeoplePlayer(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.rankingWeights =
                catalogue.rankings().stream().mapToDouble(Catalogue.Ranking::weight).toArray();
        this.rewriter = Rewriter.of(catalogue.needs().stream().map(Need::query).toList());
    }

    /** What is searched. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /**
     * What every event of a kind of person says in its metadata: who it is, which ranking was shown
     * where there are several, and what the persona adds.
     *
     * @return by ranking
     */
    public List<JsonFields> metadata(Persona persona) {
        List<JsonFields> byRanking = new ArrayList<>();
        for (Catalogue.Ranking ranking : catalogue.rankings()) {
            Map<String, JsonNode> about = new LinkedHashMap<>();
            about.put("persona", StringNode.valueOf(persona.name()));
            if (rankingWeights.length > 1) {
                about.put("ranking", StringNode.valueOf(ranking.name()));
            }
            about.putAll(persona.metadata());
            byRanking.add(JsonFields.of(about));
        }
        return List.copyOf(byRanking);
    }

    /**
     * Plays one session to its end.
     *
     * @param metadata as {@link #metadata} gives it
     * @param seed what chance is drawn from
     * @param index the session's number
     * @param id the session's id
     * @param sink takes the events
     */
    public void play(
            Persona persona,
            List<JsonFields> metadata,
            long seed,
            long index,
            String id,
            EventSink sink) {
        int ranking =
                rankingWeights.length == 1
                        ? 0
                        : WeightedRace.choose(
                                SessionRandom.of(seed, index, RANKING), rankingWeights);
        new Visit(
                        persona,
                        catalogue,
                        ranking,
                        rewriter,
                        new VisitEvents(id, metadata.get(ranking), sink),
                        SessionRandom.of(seed, index, VISIT))
                .play();
    }
}
