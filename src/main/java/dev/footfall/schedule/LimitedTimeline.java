package dev.footfall.schedule;

import org.jspecify.annotations.Nullable;

/** Ends another timeline after so many events, or before the first that is due too late. */
public final class LimitedTimeline implements Timeline {

    private final Timeline timeline;
    private final long mostEvents;
    private final long durationNanos;
    private long n;

    /**
     * No limit is {@link Long#MAX_VALUE}.
     *
     * @param mostEvents how many at most
     * @param durationNanos events due at this time of the run or later are left out
     */
    public LimitedTimeline(Timeline timeline, long mostEvents, long durationNanos) {
        this.timeline = timeline;
        this.mostEvents = mostEvents;
        this.durationNanos = durationNanos;
    }

    @Override
    public @Nullable DueEvent next() {
        if (n >= mostEvents) {
            return null;
        }
        DueEvent event = timeline.next();
        if (event == null || event.dueNanos() >= durationNanos) {
            n = mostEvents;
            return null;
        }
        n++;
        return event;
    }
}
