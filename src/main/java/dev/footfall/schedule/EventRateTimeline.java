package dev.footfall.schedule;

import org.jspecify.annotations.Nullable;

/**
 * Spaces single events evenly, in the order in which another timeline has them: the n-th, n from 0,
 * is due at n / rate.
 */
public final class EventRateTimeline implements Timeline {

    private final Timeline order;
    private final double perSecond;
    private long n;

    /** {@code perSecond} is above 0. */
    public EventRateTimeline(Timeline order, double perSecond) {
        this.order = order;
        this.perSecond = perSecond;
    }

    @Override
    public @Nullable DueEvent next() {
        DueEvent event = order.next();
        if (event == null) {
            return null;
        }
        return new DueEvent(event.visit(), event.event(), dueNanos(n++, perSecond), event.last());
    }

    /** When the n-th event is due. */
    static long dueNanos(long n, double perSecond) {
        return (long) ((double) n * 1e9 / perSecond);
    }
}
