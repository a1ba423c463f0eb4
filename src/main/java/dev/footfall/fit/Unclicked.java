package dev.footfall.fit;

import dev.footfall.fit.click.PartlyKnownOrder;
import dev.footfall.fit.click.Placement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fills places that nobody clicked, after {@link LearntNeed#arrange}. Where a query was answered in
 * several orders, a document clicked in one of them stands somewhere in the others too: it is
 * placed there by lot, see {@link Placement}. Elsewhere such a place gets a name of its own.
 */
final class Unclicked {

    /** With more results than that, what stands below the page says nothing of what is on it. */
    private static final long MOST_RESULTS = 200;

    private final Map<String, Integer> items = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<PartlyKnownOrder> orders = new ArrayList<>();
    private final List<List<String>> texts = new ArrayList<>();

    private Unclicked() {}

    /** Fills in the documents of all needs, in place: no place is empty afterwards. */
    static void fill(List<LearntNeed> needs) {
        Unclicked unclicked = new Unclicked();
        for (LearntNeed need : needs) {
            Set<String> known = new LinkedHashSet<>();
            need.documents.values().forEach(known::addAll);
            known.remove("");
            if (need.documents.size() > 1
                    && !need.isTold()
                    && Math.max(need.total, known.size()) <= MOST_RESULTS) {
                unclicked.add(need, known);
            } else {
                need.documents.values().forEach(page -> name(need, page));
            }
        }
        Placement.fill(unclicked.orders, unclicked.names.size());
        unclicked.write();
    }

    private static void name(LearntNeed need, List<String> page) {
        for (int place = 0; place < page.size(); place++) {
            if (page.get(place).isEmpty()) {
                page.set(place, unclicked(need, place));
            }
        }
    }

    private static String unclicked(LearntNeed need, int number) {
        return need.query.strip().replaceAll("\\s+", "-") + "-unclicked-" + (number + 1);
    }

    private void add(LearntNeed need, Set<String> known) {
        Set<String> all = new LinkedHashSet<>(known);
        for (int i = 0; all.size() < need.total; i++) {
            all.add(unclicked(need, i));
        }
        need.documents.forEach(
                (ranking, page) -> {
                    int[] places = new int[page.size()];
                    long[] clicks = new long[places.length];
                    for (int place = 0; place < places.length; place++) {
                        String document = page.get(place);
                        places[place] = document.isEmpty() ? -1 : item(need, document);
                    }
                    List<Search> searches = need.pages.getOrDefault(ranking, List.of());
                    for (Search search : searches) {
                        search.clicks.stream()
                                .mapToInt(Search.Place::position)
                                .distinct()
                                .forEach(place -> clicks[place]++);
                    }
                    Set<String> missing = new LinkedHashSet<>(all);
                    page.forEach(missing::remove);
                    int[] missingItems =
                            missing.stream().mapToInt(document -> item(need, document)).toArray();
                    orders.add(new PartlyKnownOrder(places, clicks, searches.size(), missingItems));
                    texts.add(page);
                });
    }

    private int item(LearntNeed need, String document) {
        return items.computeIfAbsent(
                need.query + "\n" + document,
                key -> {
                    names.add(document);
                    return names.size() - 1;
                });
    }

    private void write() {
        for (int o = 0; o < orders.size(); o++) {
            PartlyKnownOrder order = orders.get(o);
            for (int place = 0; place < order.size(); place++) {
                texts.get(o).set(place, names.get(order.item(place)));
            }
        }
    }
}
