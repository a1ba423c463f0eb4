package dev.footfall.fit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One search of a log and what was clicked after it. Filled while the log is read. */
final class Search {

    /** A result that was clicked, or shown. */
    record Place(int position, String document) {}

    final String query;
    final @Nullable Long resultCount;
    final @Nullable String refines;
    final String ranking;
    final List<Place> clicks = new ArrayList<>();

    /** Results of which the log says that they were shown; most logs say so of none. */
    final List<Place> shown = new ArrayList<>();

    /** The search before it in the same session; null for the first. */
    final @Nullable Search before;

    /** Whether it puts the search before it differently; decided once the log is read. */
    boolean refinement;

    Search(
            String query,
            @Nullable Long resultCount,
            @Nullable String refines,
            String ranking,
            @Nullable Search before) {
        this.query = query;
        this.resultCount = resultCount;
        this.refines = refines;
        this.ranking = ranking;
        this.before = before;
    }

    boolean foundNothing() {
        return resultCount != null && resultCount == 0 && clicks.isEmpty() && shown.isEmpty();
    }

    /** How far down the page results are known to be. */
    int depth() {
        return Stream.concat(clicks.stream(), shown.stream())
                .mapToInt(place -> place.position() + 1)
                .max()
                .orElse(0);
    }

    /** Whether it shares a word with the search before it, or looks like a slip of it. */
    boolean resemblesTheOneBefore() {
        if (before == null || before.query.equals(query)) {
            return false;
        }
        Set<String> common = words(query);
        common.retainAll(words(before.query));
        return !common.isEmpty() || Slips.isSlip(before.query, query);
    }

    static Set<String> words(String query) {
        return new HashSet<>(List.of(query.toLowerCase(Locale.ROOT).strip().split("\\s+")));
    }
}
