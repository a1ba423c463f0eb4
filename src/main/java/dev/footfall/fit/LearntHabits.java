package dev.footfall.fit;

import dev.footfall.session.query.Rewrite;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What people did after each page, counted. */
final class LearntHabits {

    /** After which pages. */
    enum After {
        CLICKS,
        NO_CLICK,
        NOTHING
    }

    /** Counts of what came next. */
    static final class Next {
        long refine;
        long another;
        long leave;

        long all() {
            return refine + another + leave;
        }
    }

    final Map<After, Next> next = new EnumMap<>(After.class);
    final Map<Rewrite, Long> rewrites = new EnumMap<>(Rewrite.class);

    /**
     * Counts.
     *
     * @param mostSearches the longest session: whoever got there had to leave, and tells nothing
     */
    LearntHabits(List<Search> searches, int mostSearches) {
        Map<Search, Search> followers = new HashMap<>();
        for (Search search : searches) {
            if (search.before != null) {
                followers.put(search.before, search);
            }
        }
        for (Search search : searches) {
            Search follower = followers.get(search);
            if (follower == null && mostSearches > 1 && depth(search) >= mostSearches) {
                continue;
            }
            After after =
                    search.foundNothing()
                            ? After.NOTHING
                            : search.clicks.isEmpty() ? After.NO_CLICK : After.CLICKS;
            Next counts = next.computeIfAbsent(after, a -> new Next());
            if (follower == null) {
                counts.leave++;
            } else if (follower.refinement) {
                counts.refine++;
                kind(search, follower);
            } else {
                counts.another++;
            }
        }
    }

    private static int depth(Search search) {
        int depth = 0;
        for (Search s = search; s != null; s = s.before) {
            depth++;
        }
        return depth;
    }

    /** Putting a slip right is no rewrite of its own. */
    private void kind(Search before, Search after) {
        boolean slipBefore = before.before != null && isSlip(before.before, before);
        if (slipBefore && before.foundNothing()) {
            return;
        }
        Rewrite kind;
        if (isSlip(before, after) && after.foundNothing()) {
            kind = Rewrite.MISSPELL;
        } else {
            Set<String> lost = Search.words(before.query);
            Set<String> won = Search.words(after.query);
            List<String> common = new ArrayList<>(lost);
            common.retainAll(won);
            int removed = lost.size() - common.size();
            int added = won.size() - common.size();
            kind = removed == 0 ? Rewrite.ADD : added == 0 ? Rewrite.REMOVE : Rewrite.SUBSTITUTE;
        }
        rewrites.merge(kind, 1L, Long::sum);
    }

    private static boolean isSlip(Search before, Search after) {
        return Slips.isSlip(before.query, after.query);
    }
}
