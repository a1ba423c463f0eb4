package dev.footfall.desktop.engine;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/**
 * What a run posted, made anew from what it was made of: the record keeps the bodies of refused and
 * failed events only. Takes as long as making the session, so call it off the JavaFX thread.
 *
 * @param sessions the run's
 * @param stamp the mark that its events carry; null for none
 */
public record PostedBodies(SessionSource sessions, @Nullable RunStamp stamp) {

    /** A session; null where there is none of this number. */
    public @Nullable Session session(long index) {
        boolean known =
                index >= 0 && (sessions.size().isEmpty() || index < sessions.size().getAsLong());
        return known ? sessions.at(index) : null;
    }

    /** What was posted for an event of it. */
    public String text(EventBody body) {
        return new String(EventJson.encode(body, stamp), StandardCharsets.UTF_8);
    }
}
