package dev.footfall.session.people;

import java.util.List;

/**
 * What traffic must show if people do as their knobs say: computed, never measured. All are ratios
 * of sums over sessions, as a dashboard shows them; a cut-off by a run's duration is not in it.
 *
 * @param searchesPerSession mean number of searches
 * @param searchesVariance its variance
 * @param zeroResultRate searches that find nothing / searches
 * @param clickThrough searches with a click / searches
 * @param clicksPerSearch clicks / searches
 * @param reciprocalRank mean of 1/rank of the first click over searches with results, 0 where there
 *     is none
 * @param refinementRate searches that put another differently / searches
 * @param clickRates clicks at each place, from 0, / searches with results
 * @param dwell how long clicked results are looked at
 */
public record Expectation(
        double searchesPerSession,
        double searchesVariance,
        double zeroResultRate,
        double clickThrough,
        double clicksPerSearch,
        double reciprocalRank,
        double refinementRate,
        List<Double> clickRates,
        ExpectedDwell dwell) {

    /** Copies the list. */
    public Expectation {
        clickRates = List.copyOf(clickRates);
    }

    /**
     * The standard error of a rate measured over searches. Searches of one person go together, so
     * that it takes the worst case, searches of a session that are all alike: the variance of
     * independent searches times E[S²]/E[S], S being a session's searches.
     *
     * @param rate the expected rate, 0 to 1
     * @param searches how many were measured, at least 1
     */
    public double standardError(double rate, long searches) {
        double squares = searchesVariance + searchesPerSession * searchesPerSession;
        double alike = squares / searchesPerSession;
        return Math.sqrt(rate * (1 - rate) / searches * alike);
    }
}
