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

    /**
     * As {@link #send}, with more about the answer.
     *
     * @param hints whether to read from its headers what they say about the next attempt
     */
    default Reply exchange(byte[] body, String contentType, long due, boolean hints) {
        return new Reply(send(body, contentType, due), ServerHints.NONE, 0);
    }

    /** How many connections were opened so far; an event more than these reused one. */
    default long connectionsOpened() {
        return 0;
    }

    /** Ends calls in flight at once; each returns its outcome. */
    void cancelAll();

    /** Frees connections. */
    @Override
    void close();
}
