package dev.footfall.send;

import dev.footfall.outcome.Outcome;

/** Posts events. Safe for many threads at once. */
public interface EventSender extends AutoCloseable {

    /**
     * Posts one body and waits for its answer.
     *
     * @param body the bytes to post
     * @param contentType their {@code Content-Type}
     * @param due when the schedule wanted it sent, as the clock's nanoseconds
     * @return what came of it; network and server trouble never throws
     */
    Outcome send(byte[] body, String contentType, long due);

    /** Ends calls in flight at once; each returns its outcome. */
    void cancelAll();

    /** Frees connections. */
    @Override
    void close();
}
