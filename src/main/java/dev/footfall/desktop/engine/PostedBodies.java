package dev.footfall.desktop.engine;

import dev.footfall.event.EventBody;
import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.replay.RecordedLog;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What a run posted, made anew from what it was made of: the record keeps the bodies of refused and
 * failed events only. Takes as long as making the session, so call it off the JavaFX thread.
 *
 * @param sessions the run's
 * @param stamp the mark that its events carry; null for none
 * @param origin what they are made of, in words: {@code made anew from the seed}
 * @param log what is closed with it; null for nothing
 */
public record PostedBodies(
        SessionSource sessions, @Nullable RunStamp stamp, String origin, @Nullable RecordedLog log)
        implements Posted, AutoCloseable {

    static final String OF_LOG = "read again from the log that was replayed";

    /** Those of a scenario. */
    public PostedBodies(SessionSource sessions, @Nullable RunStamp stamp) {
        this(sessions, stamp, "made anew from the seed", null);
    }

    @Override
    public PostedBodies atHand() {
        return this;
    }

    @Override
    public PostedBodies open() {
        return this;
    }

    /**
     * A session; null where there is none of this number.
     *
     * @throws IOException when its log can no longer be read
     */
    public @Nullable Session session(long index) throws IOException {
        boolean known =
                index >= 0 && (sessions.size().isEmpty() || index < sessions.size().getAsLong());
        try {
            return known ? sessions.at(index) : null;
        } catch (UncheckedIOException | JacksonException | IllegalStateException changed) {
            throw new IOException(
                    "the log that this run replayed was changed or closed while it was open here:"
                            + " open the run again from History",
                    changed);
        }
    }

    /** What was posted for an event of it. */
    public String text(EventBody body) {
        return new String(EventJson.encode(body, stamp), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.close();
        }
    }
}
