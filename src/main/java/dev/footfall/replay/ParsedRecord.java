package dev.footfall.replay;

import dev.footfall.event.EventBody;

import org.jspecify.annotations.Nullable;

/** One event's record, read again from the log in order to be played. */
interface ParsedRecord {

    /** The session that the record names itself; null for none. */
    @Nullable String sessionId();

    /** What stands in where no record of the session names it; null for nothing. */
    default @Nullable String standInSessionId() {
        return null;
    }

    /**
     * What is posted.
     *
     * @param sessionId the id of the session that the event was found to belong to; null when
     *     nothing names it
     */
    EventBody body(@Nullable String sessionId);
}
