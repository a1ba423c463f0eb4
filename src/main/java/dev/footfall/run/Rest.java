package dev.footfall.run;

import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.Timeline;

import org.jspecify.annotations.Nullable;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is left of a run that was played in part, and which of its events may have been posted
 * before: after a death, the last second of what was posted is not recorded.
 */
final class Rest {

    /** A second is promised; a little more for a machine that was busy when it died. */
    private static final double UNRECORDED_SECONDS = 2;

    private record Key(long session, int step) {}

    private final Earlier earlier;
    private final Set<Key> perhapsPosted = ConcurrentHashMap.newKeySet();
    private long perhapsLeft;

    /**
     * @param users how many people a closed crowd has; 0 for an open run
     */
    Rest(Earlier earlier, int users) {
        this.earlier = earlier;
        this.perhapsLeft =
                earlier.killed() ? users + (long) (UNRECORDED_SECONDS * earlier.perSecond()) : 0;
    }

    /** Whether an event needs no playing; for a closed crowd. */
    synchronized boolean settled(long session, int step) {
        if (earlier.settled().contains(session, step)) {
            return true;
        }
        if (earlier.cutOff().contains(session, step) || perhapsLeft > 0) {
            perhapsPosted.add(new Key(session, step));
            perhapsLeft--;
        }
        return false;
    }

    /** The events of an open run that are still to be played, in their order. */
    Timeline of(Timeline whole) {
        return new Timeline() {
            private long seen;
            private long lastDue;

            @Override
            public @Nullable DueEvent next() {
                DueEvent event = whole.next();
                while (event != null && isSettled(event)) {
                    seen++;
                    lastDue = event.dueNanos();
                    event = whole.next();
                }
                if (event != null && perhapsPosted(event)) {
                    perhapsPosted.add(
                            new Key(event.visit().session().index(), event.event().step()));
                }
                return event;
            }

            private boolean isSettled(DueEvent event) {
                return earlier.settled()
                        .contains(event.visit().session().index(), event.event().step());
            }

            private boolean perhapsPosted(DueEvent event) {
                if (earlier.cutOff()
                        .contains(event.visit().session().index(), event.event().step())) {
                    return true;
                }
                return earlier.killed()
                        && (seen < earlier.settled().size()
                                || event.dueNanos() <= lastDue + (long) (UNRECORDED_SECONDS * 1e9));
            }
        };
    }

    /** Whether an event that is played now may have been posted before. */
    boolean perhapsPosted(long session, int step) {
        return perhapsPosted.contains(new Key(session, step));
    }

    /** How many of a session's events were recorded. */
    int recordedSteps(long session) {
        return earlier.recorded().stepsOf(session);
    }

    /** The highest session number that was recorded; -1 for none. */
    long lastSession() {
        return earlier.recorded().lastSession();
    }

    /** How many events need no playing. */
    long settledEvents() {
        return earlier.settled().size();
    }

    /** How long was played. */
    long playedNanos() {
        return earlier.playedNanos();
    }
}
