package dev.footfall.scenario.people;

import static java.util.Collections.unmodifiableMap;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * How a person goes on after each page; what is null or empty is not said.
 *
 * @param afterClicks where something was clicked
 * @param afterNoClick where there were results, but no click
 * @param afterNothing where there were no results
 * @param rewrites how often a refinement is of each kind, beside the others; empty for the default
 * @param mostSearches after so many the person leaves in any case
 * @param bounce the probability that a click is followed by a quick return
 */
public record HabitsSpec(
        @Nullable Next afterClicks,
        @Nullable Next afterNoClick,
        @Nullable Next afterNothing,
        Map<Rewriting, Double> rewrites,
        OptionalInt mostSearches,
        OptionalDouble bounce) {

    /** Copies the map. */
    public HabitsSpec {
        rewrites = unmodifiableMap(new TreeMap<>(rewrites));
    }

    /**
     * What people do after a page; who does neither leaves.
     *
     * @param refine the probability of putting the same search differently
     * @param another the probability of searching for something else; with refine at most 1
     */
    public record Next(double refine, double another) {}

    /** The ways of putting a search differently. */
    public enum Rewriting {
        /** A word more. */
        ADD,
        /** A word less. */
        REMOVE,
        /** A word instead of another. */
        SUBSTITUTE,
        /** A slip of the finger: finds nothing. */
        MISSPELL
    }
}
