package dev.footfall.fit;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The searches of a log, session by session, and how long things took. */
final class SearchLog {

    /** Places further down are not learnt from. */
    static final int DEEPEST = 50;

    private static final double NANOS = 1e9;

    final List<Search> searches = new ArrayList<>();
    final Durations latency = new Durations();
    final Durations look = new Durations();
    final Durations think = new Durations();
    final Durations dwell = new Durations();
    long sessions;
    int mostSearches;

    private @Nullable Search current;
    private int here;
    private double clock;

    static SearchLog read(SessionSource source) {
        SearchLog log = new SearchLog();
        long size =
                source.size()
                        .orElseThrow(
                                () -> new IllegalArgumentException("a log without end has no fit"));
        for (long i = 0; i < size; i++) {
            log.read(source.at(i));
        }
        log.tellRefinements();
        return log;
    }

    /** A log that says which searches refine others is believed; else resemblance decides. */
    private void tellRefinements() {
        boolean says = searches.stream().anyMatch(search -> search.refines != null);
        for (Search search : searches) {
            search.refinement = says ? search.refines != null : search.resemblesTheOneBefore();
        }
    }

    private void read(Session session) {
        sessions++;
        current = null;
        here = 0;
        clock = 0;
        for (PlannedEvent event : session.events()) {
            if (event.body() instanceof Interaction act) {
                double at = event.offsetNanos() / NANOS;
                switch (act.type()) {
                    case "search" -> search(act, at);
                    case "click" -> click(act, at);
                    case "dwell" -> dwell(act, at);
                    case "impression" -> impression(act);
                    default -> {
                        // Nothing is known of what it means.
                    }
                }
            }
        }
        mostSearches = Math.max(mostSearches, here);
    }

    private void search(Interaction act, double at) {
        if (current != null) {
            think.add(at - clock);
        }
        begin(String.valueOf(act.query()), act);
        clock = at;
        Long millis = act.latencyMs();
        if (millis != null && millis >= 0) {
            latency.add(millis / 1_000.0);
            clock += millis / 1_000.0;
        }
    }

    private void begin(String query, Interaction act) {
        current = new Search(query, act.resultCount(), text(act, "refines"), ranking(act), current);
        searches.add(current);
        here++;
    }

    private void click(Interaction act, double at) {
        Search search = searchOf(act);
        if (search == null) {
            begin(String.valueOf(act.query()), act);
            search = current;
        } else {
            look.add(at - clock);
        }
        clock = at;
        if (search != null) {
            note(act, search.clicks);
        }
    }

    /** That results appear is no act of a person: it takes no time. */
    private void impression(Interaction act) {
        Search search = searchOf(act);
        if (search != null && act.documentId() != null) {
            note(act, search.shown);
        }
    }

    private static void note(Interaction act, List<Search.Place> places) {
        Long position = act.position();
        if (position != null && position >= 0 && position < DEEPEST) {
            places.add(new Search.Place(position.intValue(), String.valueOf(act.documentId())));
        }
    }

    /** The search that an act belongs to; null when nobody recorded one. */
    private @Nullable Search searchOf(Interaction act) {
        String query = act.query();
        Search search = current;
        return query != null && (search == null || !search.query.equals(query))
                ? earlier(query)
                : search;
    }

    private @Nullable Search earlier(String query) {
        for (Search s = current; s != null; s = s.before) {
            if (s.query.equals(query)) {
                return s;
            }
        }
        return null;
    }

    private void dwell(Interaction act, double at) {
        Long millis = act.dwellMs();
        if (millis != null && millis >= 0) {
            dwell.add(millis / 1_000.0);
        }
        clock = at;
    }

    private static String ranking(Interaction act) {
        String ranking = text(act, "ranking");
        return ranking == null ? "" : ranking;
    }

    private static @Nullable String text(Interaction act, String key) {
        var metadata = act.metadata();
        var value = metadata == null ? null : metadata.get(key);
        return value != null && value.isString() ? value.stringValue() : null;
    }
}
