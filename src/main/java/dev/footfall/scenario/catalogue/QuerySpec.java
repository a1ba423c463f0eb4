package dev.footfall.scenario.catalogue;

import java.util.List;

/**
 * A query and what it finds.
 *
 * @param text as people type it
 * @param weight how often, beside the others; above 0
 * @param results in the order in which they are written; empty for a query that finds nothing
 * @param total how many results the search counts, at least as many as there are
 */
public record QuerySpec(String text, double weight, List<Judged> results, long total) {

    /** Copies the results. */
    public QuerySpec {
        results = List.copyOf(results);
    }

    /**
     * A document and how well it fits the query.
     *
     * @param document its id
     * @param grade 0 (not at all) to 4 (perfectly)
     */
    public record Judged(String document, int grade) {}
}
