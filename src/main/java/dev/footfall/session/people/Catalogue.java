package dev.footfall.session.people;

import dev.footfall.session.query.Popularity;

import java.util.List;

/**
 * What can be searched for.
 *
 * @param needs what people look for
 * @param popularity how often each is looked for; as many as needs
 * @param rankings in which order results may be shown, at least one; each session sees one of them
 */
public record Catalogue(List<Need> needs, Popularity popularity, List<Ranking> rankings) {

    /**
     * One way of ordering the same documents.
     *
     * @param name as events carry it where there are several
     * @param weight how many of the sessions see it, beside the others'; above 0
     */
    public record Ranking(String name, double weight) {}

    /** Copies the lists and checks that they fit together. */
    public Catalogue {
        needs = List.copyOf(needs);
        rankings = List.copyOf(rankings);
        if (needs.size() != popularity.size() || rankings.isEmpty()) {
            throw new IllegalArgumentException(
                    "a catalogue of %d needs has %d popularities and %d rankings"
                            .formatted(needs.size(), popularity.size(), rankings.size()));
        }
        for (Need need : needs) {
            if (need.byRanking().size() != rankings.size()) {
                throw new IllegalArgumentException(
                        "\"%s\" has results for %d of %d rankings"
                                .formatted(need.query(), need.byRanking().size(), rankings.size()));
            }
        }
    }
}
