package dev.footfall.scenario.catalogue;

import dev.footfall.scenario.catalogue.QuerySpec.Judged;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One way of ordering the same documents.
 *
 * @param name as events carry it where there are several
 * @param weight how many of the sessions see it, beside the others'; above 0
 * @param order the rule
 * @param noise for orders by grade, how badly grades are known: the standard deviation, in grades,
 *     of a normal error that each document has once for good; 0 for none
 * @param pinned by query, documents that come first, in this order
 */
public record RankingSpec(
        String name, double weight, Order order, double noise, Map<String, List<String>> pinned) {

    /** Copies the map. */
    public RankingSpec {
        pinned = Map.copyOf(pinned);
    }

    /** Rules of order. */
    public enum Order {
        /** As they are written. */
        AS_LISTED,
        /** Best grade first; equal grades as they are written. */
        BEST_FIRST,
        /** Worst grade first. */
        WORST_FIRST,
        /** By chance, but once for good: the same for everyone who sees this ranking. */
        SHUFFLED
    }

    /** What a catalogue without rankings has. */
    public static final RankingSpec ONLY =
            new RankingSpec("ranking", 1, Order.AS_LISTED, 0, Map.of());

    /**
     * A query's documents in this ranking's order, all of them. Pure: chance is drawn from the
     * names of ranking and query, with the generator that {@link Random} specifies.
     */
    public List<Judged> arrange(QuerySpec query) {
        // Errors are drawn even where none are used, so that a document keeps its own.
        Random random = new Random(fingerprint(name, query.text()));
        Map<Judged, Double> keys = new HashMap<>();
        for (Judged judged : query.results()) {
            double error = noise * random.nextGaussian();
            keys.put(
                    judged,
                    switch (order) {
                        case AS_LISTED -> 0.0;
                        case BEST_FIRST -> -(judged.grade() + error);
                        case WORST_FIRST -> judged.grade() + error;
                        case SHUFFLED -> random.nextDouble();
                    });
        }
        List<String> first = pinned.getOrDefault(query.text(), List.of());
        List<Judged> arranged = new ArrayList<>(query.results());
        arranged.sort(
                Comparator.<Judged>comparingInt(j -> pinnedPlace(first, j.document()))
                        .thenComparingDouble(j -> keys.getOrDefault(j, 0.0)));
        return arranged;
    }

    private static int pinnedPlace(List<String> first, String document) {
        int place = first.indexOf(document);
        return place < 0 ? first.size() : place;
    }

    /** FNV-1a, 64 bits, over the characters of both names. */
    private static long fingerprint(String ranking, String query) {
        String text = ranking + "\n" + query;
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
