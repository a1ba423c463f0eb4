package dev.footfall.session.people;

import dev.footfall.session.query.Rewrite;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How a person goes on after each page.
 *
 * @param afterClicks where something was clicked
 * @param afterNoClick where there were results, but no click
 * @param afterNothing where there were no results
 * @param rewrites how often a refinement is of each kind, beside the others; a misspelt query finds
 *     nothing, and refining it again puts it right
 * @param mostSearches after so many the person leaves in any case, at least 1
 * @param bounce the probability that a click is followed by a quick return, within 10 s, whatever
 *     the dwell law says: pogo-sticking, 0 to 1
 */
public record Habits(
        Next afterClicks,
        Next afterNoClick,
        Next afterNothing,
        Map<Rewrite, Double> rewrites,
        int mostSearches,
        double bounce) {

    /**
     * About 2.0 queries a session, a third of them refinements, and 30 % leave a page without
     * results: DOMAIN figures published for web and shop search.
     */
    public static final Habits DEFAULT =
            new Habits(
                    new Next(.22, .20),
                    new Next(.50, .08),
                    new Next(.50, .20),
                    Map.of(
                            Rewrite.ADD, .40,
                            Rewrite.REMOVE, .15,
                            Rewrite.SUBSTITUTE, .35,
                            Rewrite.MISSPELL, .10),
                    10,
                    0);

    /** Checks the numbers and turns the weights of rewrites into shares of 1. */
    public Habits {
        rewrites = shares(rewrites);
        if (mostSearches < 1) {
            throw new IllegalArgumentException(
                    "most searches is " + mostSearches + "; expected at least 1");
        }
        if (!(bounce >= 0 && bounce <= 1)) {
            throw new IllegalArgumentException(
                    "bounce is " + bounce + "; a probability is a number from 0 to 1");
        }
    }

    /** The share of a kind among the rewrites, 0 to 1. */
    public double share(Rewrite kind) {
        return rewrites.getOrDefault(kind, 0.0);
    }

    private static Map<Rewrite, Double> shares(Map<Rewrite, Double> weights) {
        // In the order of the kinds: a map's own order must not decide how sums are rounded.
        double sum = 0;
        for (Rewrite kind : Rewrite.values()) {
            double weight = weights.getOrDefault(kind, 0.0);
            if (!(weight >= 0)) {
                throw new IllegalArgumentException(
                        "the weight of a rewrite is " + weight + "; expected 0 or more");
            }
            sum += weight;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("rewrites need a weight above 0, and a finite sum");
        }
        Map<Rewrite, Double> shares = new EnumMap<>(Rewrite.class);
        for (Rewrite kind : Rewrite.values()) {
            shares.put(kind, weights.getOrDefault(kind, 0.0) / sum);
        }
        return Collections.unmodifiableMap(shares);
    }
}
