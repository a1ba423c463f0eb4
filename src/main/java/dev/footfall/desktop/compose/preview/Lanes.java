package dev.footfall.desktop.compose.preview;

import dev.footfall.event.EventBody;
import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Picks a few sessions that show who comes: the first of each kind, then the next ones. */
final class Lanes {

    private static final int MOST = 6;
    private static final int LEAST = 3;
    private static final int LOOKED_AT = 200;

    private Lanes() {}

    static List<Preview.Lane> of(SessionSource sessions, BooleanSupplier stale) {
        List<Session> picked = new ArrayList<>();
        List<Session> others = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (int i = 0; i < LOOKED_AT && picked.size() < MOST && !stale.getAsBoolean(); i++) {
            Session session = sessions.at(i);
            if (session.events().isEmpty()) {
                continue;
            }
            if (known.add(session.persona())) {
                picked.add(session);
            } else if (others.size() < LEAST) {
                others.add(session);
            }
        }
        for (Session other : others) {
            if (picked.size() < LEAST) {
                picked.add(other);
            }
        }
        return picked.stream().map(Lanes::lane).toList();
    }

    private static Preview.Lane lane(Session session) {
        return new Preview.Lane(
                session.id(),
                session.persona(),
                session.events().stream().map(Lanes::mark).toList());
    }

    private static Preview.Mark mark(PlannedEvent event) {
        return switch (event.body()) {
            case Interaction i when i.dwellMs() != null ->
                    new Preview.Mark(
                            event.offsetNanos(),
                            i.dwellMs() * 1_000_000,
                            Preview.Kind.DWELL,
                            "dwell " + Spans.of(i.dwellMs() * 1_000_000),
                            event);
            case Interaction i -> mark(event, kind(i), words(i));
            case VerbatimBody body -> mark(event, Preview.Kind.OTHER, body.type());
        };
    }

    private static Preview.Mark mark(PlannedEvent event, Preview.Kind kind, String words) {
        return new Preview.Mark(event.offsetNanos(), 0, kind, words, event);
    }

    private static Preview.Kind kind(Interaction event) {
        return switch (event.eventType()) {
            case "search" ->
                    event.resultCount() != null && event.resultCount() == 0
                            ? Preview.Kind.NOTHING_FOUND
                            : Preview.Kind.SEARCH;
            case "click" -> Preview.Kind.CLICK;
            default -> Preview.Kind.OTHER;
        };
    }

    private static String words(Interaction event) {
        String about =
                switch (event.eventType()) {
                    case "search" ->
                            " “"
                                    + event.query()
                                    + "”"
                                    + (event.resultCount() == null
                                            ? ""
                                            : ", " + event.resultCount() + " results");
                    case "click" ->
                            " "
                                    + event.documentId()
                                    + (event.position() == null
                                            ? ""
                                            : " at position " + event.position());
                    default -> "";
                };
        return event.eventType() + about;
    }

    /** The number beside a search's mark; empty where it has none. */
    static String count(EventBody body) {
        return body instanceof Interaction i && i.resultCount() != null
                ? String.valueOf(i.resultCount())
                : "";
    }
}
