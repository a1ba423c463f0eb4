package dev.footfall.fit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a search that puts another differently is still after the same thing, where others
 * begin with the same words: whoever puts "sneakers" as "boots" and clicks sneakers is after
 * sneakers. Where nothing was clicked, it is taken for what most such searches are.
 */
final class Substitutes {

    /** Documents that were clicked by those who began with a query. */
    private final Map<String, Set<String>> clicked = new HashMap<>();

    private final boolean usually;

    Substitutes(Iterable<Search> searches) {
        for (Search search : searches) {
            if (!search.refinement) {
                for (Search.Place click : search.clicks) {
                    clicked.computeIfAbsent(search.query, q -> new HashSet<>())
                            .add(click.document());
                }
            }
        }
        long same = 0;
        long other = 0;
        for (Search search : searches) {
            if (search.refinement
                    && !search.clicks.isEmpty()
                    && clicked.containsKey(search.query)) {
                if (clicksOfTheFirst(search)) {
                    same++;
                } else {
                    other++;
                }
            }
        }
        usually = same > other;
    }

    boolean isOne(Search search) {
        return search.refinement && (search.clicks.isEmpty() ? usually : clicksOfTheFirst(search));
    }

    private boolean clicksOfTheFirst(Search search) {
        Search first = search;
        while (first.refinement && first.before != null) {
            first = first.before;
        }
        Set<String> those = clicked.getOrDefault(first.query, Set.of());
        Set<String> own = clicked.getOrDefault(search.query, Set.of());
        boolean known = false;
        for (Search.Place click : search.clicks) {
            if (own.contains(click.document())) {
                return false;
            }
            known |= those.contains(click.document());
        }
        return known;
    }
}
