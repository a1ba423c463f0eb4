package dev.footfall.desktop.inspect;

import dev.footfall.desktop.engine.Posted;
import dev.footfall.desktop.engine.PostedBodies;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Reads what one run posted, on whatever background thread asks. A log that was replayed is opened
 * when somebody first wants to see something of it, and stays open until {@link #close}.
 */
final class PostedDesk {

    static final String OPENING = "the log that was replayed is being opened…";

    private final @Nullable Posted posted;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable PostedBodies opened;
    private @Nullable String trouble;
    private boolean closed;

    /** Null where it cannot be told. */
    PostedDesk(@Nullable Posted posted) {
        this.posted = posted;
    }

    /**
     * What is known of a session.
     *
     * @param session null where it is not known
     * @param from what makes its bodies; null where nothing does
     * @param remark where they are from, or why they are not there; empty where nobody knows
     * @param opening whether asking {@link #opened} will tell more
     */
    record Made(
            @Nullable Session session,
            @Nullable PostedBodies from,
            String remark,
            boolean opening) {

        private static final Made UNKNOWN = new Made(null, null, "", false);
        private static final Made LATER = new Made(null, null, OPENING, true);

        /** The body of an event; null where it is not known. */
        @Nullable String text(int step) {
            return session == null || from == null || step >= session.events().size()
                    ? null
                    : from.text(session.events().get(step).body());
        }
    }

    /** What can be told without waiting for a log. */
    Made atOnce(long session) {
        if (posted == null) {
            return Made.UNKNOWN;
        }
        PostedBodies here = posted.atHand();
        if (here != null) {
            return made(here, session);
        }
        if (!lock.tryLock()) {
            return Made.LATER;
        }
        try {
            return opened == null && trouble == null ? Made.LATER : known(session);
        } finally {
            lock.unlock();
        }
    }

    /** The same once the log is open. */
    Made opened(long session) {
        lock.lock();
        try {
            if (posted != null && opened == null && trouble == null && !closed) {
                opened = posted.open();
            }
            return known(session);
        } catch (IOException gone) {
            trouble = String.valueOf(gone.getMessage());
            return known(session);
        } finally {
            lock.unlock();
        }
    }

    private Made known(long session) {
        PostedBodies bodies = opened;
        return bodies != null
                ? made(bodies, session)
                : trouble == null ? Made.UNKNOWN : new Made(null, null, trouble, false);
    }

    private static Made made(PostedBodies bodies, long session) {
        try {
            return new Made(bodies.session(session), bodies, bodies.origin(), false);
        } catch (IOException changed) {
            return new Made(null, null, String.valueOf(changed.getMessage()), false);
        }
    }

    /** Closes the log; nothing is read after that. */
    void close() {
        lock.lock();
        try {
            closed = true;
            if (opened != null) {
                opened.close();
            }
        } catch (IOException onlyReadFrom) {
            // Nothing can be lost.
        } finally {
            opened = null;
            lock.unlock();
        }
    }
}
