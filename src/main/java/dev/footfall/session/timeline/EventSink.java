package dev.footfall.session.timeline;

import dev.footfall.event.EventBody;

import org.jspecify.annotations.Nullable;

/** Takes the events of one visit in the order in which they happen. */
@FunctionalInterface
public interface EventSink {

    /**
     * One event.
     *
     * @param offsetNanos when, after the visit's start, in the person's time; never less than
     *     before
     * @param expectedStatus see {@code PlannedEvent}
     */
    void event(long offsetNanos, EventBody body, @Nullable Integer expectedStatus);
}
