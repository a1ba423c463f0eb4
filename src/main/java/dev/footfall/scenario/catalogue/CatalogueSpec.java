package dev.footfall.scenario.catalogue;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What can be searched for, wherever it was written: in the scenario, in a file, or made up.
 *
 * @param queries never empty, all different
 * @param zipf the exponent of Zipf's law: the n-th query has the weight n^−s; empty where each
 *     query's own weight holds
 * @param page how many results are shown at most
 * @param rankings in which order results are shown, at least one; each session sees one of them
 */
public record CatalogueSpec(
        List<QuerySpec> queries, OptionalDouble zipf, int page, List<RankingSpec> rankings) {

    /** Copies the lists. */
    public CatalogueSpec {
        queries = List.copyOf(queries);
        rankings = List.copyOf(rankings);
    }
}
