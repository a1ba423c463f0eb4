package dev.footfall.schedule;

import dev.footfall.session.PlannedEvent;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Merges the visits under way into one order: by time, then by session, then by step. Holds only
 * people who have come and not yet left.
 */
public final class SessionTimeline implements Timeline {

    private static final class Cursor {
        private final Visit visit;
        private int step;
        private long at;

        private Cursor(Visit visit) {
            this.visit = visit;
            this.at = visit.atNanos(0);
        }
    }

    private final VisitPlan.Walk visits;
    private final double speed;
    private final PriorityQueue<Cursor> underWay =
            new PriorityQueue<>(
                    Comparator.<Cursor>comparingLong(c -> c.at)
                            .thenComparingLong(c -> c.visit.session().index()));
    private @Nullable Visit upcoming;

    /**
     * Starts at the plan's first visit.
     *
     * @param speed how many of the people's seconds pass in one of the run's, above 0
     */
    public SessionTimeline(VisitPlan plan, double speed) {
        this.visits = plan.begin();
        this.speed = speed;
        this.upcoming = visits.next();
    }

    @Override
    public @Nullable DueEvent next() {
        while (upcoming != null
                && (underWay.isEmpty() || upcoming.startNanos() <= underWay.peek().at)) {
            if (upcoming.events() > 0) {
                underWay.add(new Cursor(upcoming));
            }
            upcoming = visits.next();
        }
        Cursor cursor = underWay.poll();
        if (cursor == null) {
            return null;
        }
        PlannedEvent event = cursor.visit.session().events().get(cursor.step);
        boolean last = cursor.step + 1 == cursor.visit.events();
        DueEvent due = new DueEvent(cursor.visit, event, (long) (cursor.at / speed), last);
        if (!last) {
            cursor.step++;
            cursor.at = cursor.visit.atNanos(cursor.step);
            underWay.add(cursor);
        }
        return due;
    }
}
