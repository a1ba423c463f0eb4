package dev.footfall.endpoint.store;

import dev.footfall.endpoint.judge.Document;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Keeps received events. Every method may be called from any thread. */
public interface EventStore extends AutoCloseable {

    /** Takes one event. Fast, but may wait while a slow disk catches up. Failures are counted. */
    void add(String slug, Document document, Instant at);

    /** How many events could not be kept because of a failure. */
    long lost();

    /** What was there when the store was opened: events by App, and in it by type. */
    Map<String, Map<String, Long>> before();

    /**
     * Events that match, newest first.
     *
     * @param offset how many to pass over
     * @param limit how many at most
     */
    List<ReceivedEvent> page(ReceivedFilter filter, long offset, int limit);

    /** Hands over all events that are kept and match, oldest first. */
    void each(ReceivedFilter filter, Consumer<ReceivedEvent> consumer);

    /** Keeps what was taken and closes. */
    @Override
    void close();
}
