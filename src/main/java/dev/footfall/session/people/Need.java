package dev.footfall.session.people;

import java.util.List;

/**
 * Something people look for.
 *
 * @param query how they ask for it
 * @param byRanking what each ranking shows for it, in the order of {@link Catalogue#rankings}; all
 *     empty for a query that finds nothing
 */
public record Need(String query, List<Results> byRanking) {

    /** Copies the list. */
    public Need {
        byRanking = List.copyOf(byRanking);
        boolean first = !byRanking.isEmpty() && byRanking.getFirst().isEmpty();
        for (Results results : byRanking) {
            if (results.isEmpty() != first) {
                throw new IllegalArgumentException(
                        "\"" + query + "\" finds nothing in one ranking and something in another");
            }
        }
    }

    /** Whether there is nothing to find. */
    boolean findsNothing() {
        return byRanking.getFirst().isEmpty();
    }
}
