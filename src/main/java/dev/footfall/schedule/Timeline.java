package dev.footfall.schedule;

import org.jspecify.annotations.Nullable;

/** Events in the order in which they come due. Used by one thread. */
public interface Timeline {

    /** The next event; null when there is none any more. */
    @Nullable DueEvent next();
}
