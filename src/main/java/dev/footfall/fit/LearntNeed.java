package dev.footfall.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the log tells about one query: how often it was searched, and which results it showed. */
final class LearntNeed {

    final String query;
    long fresh;
    long total;

    /** Pages with results, by ranking. */
    final Map<String, List<Search>> pages = new LinkedHashMap<>();

    /** After {@link #arrange}: documents, by ranking, top down; empty where none is known. */
    final Map<String, List<String>> documents = new LinkedHashMap<>();

    /** How many searches were for it, put in whatever words. */
    long searches;

    LearntNeed(String query) {
        this.query = query;
    }

    void add(Search search, boolean isFresh) {
        fresh += isFresh ? 1 : 0;
        searches++;
        if (search.foundNothing()) {
            return;
        }
        pages.computeIfAbsent(search.ranking, r -> new ArrayList<>()).add(search);
        Long count = search.resultCount;
        total = Math.max(total, count == null ? 0 : count);
    }

    boolean findsNothing() {
        return pages.isEmpty();
    }

    /** Whether the log says what was shown, clicked or not. */
    boolean isTold() {
        return pages.values().stream().flatMap(List::stream).anyMatch(s -> !s.shown.isEmpty());
    }

    /**
     * Decides which document stands where: the one shown and clicked there most often. Of a place
     * that was never clicked, and of which no log says what it showed, nobody knows the document:
     * it is empty until {@link Unclicked} fills it.
     *
     * @param pageSize how many results a page shows at most
     */
    void arrange(int pageSize) {
        int size = isTold() ? 0 : total > 0 ? (int) Math.min(total, pageSize) : pageSize;
        for (List<Search> views : pages.values()) {
            for (Search view : views) {
                size = Math.max(size, view.depth());
            }
        }
        int places = size;
        pages.forEach((ranking, views) -> documents.put(ranking, seen(views, places)));
        total = Math.max(total, size);
    }

    private static List<String> seen(List<Search> views, int places) {
        List<Map<String, Integer>> clicks = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            clicks.add(new HashMap<>());
        }
        for (Search view : views) {
            for (Search.Place shown : view.shown) {
                clicks.get(shown.position()).merge(shown.document(), 1, Integer::sum);
            }
            for (Search.Place click : view.clicks) {
                clicks.get(click.position()).merge(click.document(), 1, Integer::sum);
            }
        }
        List<String> page = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (Map<String, Integer> here : clicks) {
            String most =
                    here.entrySet().stream()
                            .filter(e -> !taken.contains(e.getKey()))
                            .max(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .thenComparing(
                                                    Map.Entry.comparingByKey(
                                                            Comparator.reverseOrder())))
                            .map(Map.Entry::getKey)
                            .orElse("");
            page.add(most);
            if (!most.isEmpty()) {
                taken.add(most);
            }
        }
        return page;
    }
}
