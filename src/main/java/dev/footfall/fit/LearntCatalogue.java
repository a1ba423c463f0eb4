package dev.footfall.fit;

import dev.footfall.fit.click.PageView;
import dev.footfall.fit.click.Views;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was searched for in a log, and every page of results as items to estimate. */
final class LearntCatalogue {

    private static final int USUAL_PAGE = 10;

    /** In the order of how often they were searched. */
    final List<LearntNeed> needs;

    /** How many sessions' pages each ranking showed. */
    final Map<String, Long> rankings = new LinkedHashMap<>();

    final int pageSize;
    final Views views;

    private final Map<String, Integer> items = new HashMap<>();

    private LearntCatalogue(List<LearntNeed> needs, int pageSize) {
        this.needs = needs;
        this.pageSize = pageSize;
        List<PageView> pages = new ArrayList<>();
        needs.forEach(need -> need.arrange(pageSize));
        Unclicked.fill(needs);
        for (LearntNeed need : needs) {
            need.pages.forEach(
                    (ranking, searches) -> {
                        rankings.merge(ranking, (long) searches.size(), Long::sum);
                        int[] page = itemsOf(need, ranking);
                        searches.forEach(search -> pages.add(view(page, search)));
                    });
        }
        views = new Views(pages, items.size());
    }

    /**
     * Learns from searches.
     *
     * @param most no more queries than this are kept, the most frequent
     */
    static LearntCatalogue of(List<Search> searches, int most) {
        Set<String> begun = new HashSet<>();
        int deepest = 0;
        long mostResults = 0;
        for (Search search : searches) {
            if (!search.refinement) {
                begun.add(search.query);
            }
            deepest = Math.max(deepest, search.depth());
            Long count = search.resultCount;
            long unknown = search.shown.isEmpty() ? USUAL_PAGE : search.depth();
            mostResults = Math.max(mostResults, count == null ? unknown : count);
        }
        Substitutes substitutes = new Substitutes(searches);
        Map<String, LearntNeed> byQuery = new LinkedHashMap<>();
        Map<Search, LearntNeed> of = new HashMap<>();
        for (Search search : searches) {
            boolean fresh = !search.refinement;
            LearntNeed led = search.before == null ? null : of.get(search.before);
            // A text with which nobody begins is another way of asking for what was asked before;
            // so may be one with which others begin.
            LearntNeed need =
                    led != null && (!begun.contains(search.query) || substitutes.isOne(search))
                            ? led
                            : byQuery.computeIfAbsent(search.query, LearntNeed::new);
            of.put(search, need);
            need.add(search, fresh);
        }
        List<LearntNeed> needs =
                byQuery.values().stream()
                        .filter(need -> !need.query.isBlank())
                        .sorted(
                                Comparator.comparingLong((LearntNeed need) -> need.searches)
                                        .reversed())
                        .limit(most)
                        .toList();
        int page = (int) Math.max(1, Math.max(deepest, Math.min(USUAL_PAGE, mostResults)));
        return new LearntCatalogue(needs, page);
    }

    /** The numbers of a page's documents, top down. */
    int[] itemsOf(LearntNeed need, String ranking) {
        List<String> documents = need.documents.getOrDefault(ranking, List.of());
        int[] page = new int[documents.size()];
        for (int place = 0; place < page.length; place++) {
            page[place] =
                    items.computeIfAbsent(
                            need.query + "\n" + documents.get(place), key -> items.size());
        }
        return page;
    }

    private static PageView view(int[] page, Search search) {
        boolean[] clicked = new boolean[page.length];
        for (Search.Place click : search.clicks) {
            clicked[click.position()] = true;
        }
        return new PageView(page, clicked);
    }

    /** All documents of a need, those of the first ranking first. */
    Set<String> documentsOf(LearntNeed need) {
        Set<String> documents = new LinkedHashSet<>();
        for (String ranking : rankings.keySet()) {
            documents.addAll(need.documents.getOrDefault(ranking, List.of()));
        }
        return documents;
    }

    int item(LearntNeed need, String document) {
        return items.getOrDefault(need.query + "\n" + document, -1);
    }
}
