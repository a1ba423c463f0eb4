package dev.footfall.run;

import dev.footfall.schedule.Visit;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Remembers which events came due: for people under way how many of their steps, for those who have
 * left one bit. What a run played can be told from this without keeping its events.
 */
final class PlannedSteps {

    private final Map<Long, Integer> underWay = new HashMap<>();
    private final BitSet left = new BitSet();
    private long lastSession = -1;

    /**
     * An event came due.
     *
     * @return whether it is the first that we know of: a resumed visit may begin in its middle
     */
    synchronized boolean planned(Visit visit, int step) {
        long session = visit.session().index();
        lastSession = Math.max(lastSession, session);
        if (step + 1 == visit.events()) {
            left.set(Math.toIntExact(session));
            return underWay.remove(session) == null;
        }
        return underWay.put(session, step + 1) == null;
    }

    /** How many of the visit's events came due. */
    synchronized int of(Visit visit) {
        long session = visit.session().index();
        if (session <= Integer.MAX_VALUE && left.get((int) session)) {
            return visit.events();
        }
        return underWay.getOrDefault(session, 0);
    }

    /** The highest session number of which anything came due; -1 for none. */
    synchronized long lastSession() {
        return lastSession;
    }
}
