package dev.footfall.endpoint.store;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * One received event.
 *
 * @param seq its place in the order of arrival, from 1; gaps mean events that were lost
 * @param at when it arrived
 * @param slug the App that it was sent to
 * @param type its {@code event_type}
 * @param sessionId its session; null when it named none
 * @param documentId its document; null when it named none
 * @param query its query; null when it named none
 * @param position its zero-based position; null when it named none or one beyond 64 bits
 * @param json the whole event, one line of JSON, extra fields included
 */
public record ReceivedEvent(
        long seq,
        Instant at,
        String slug,
        String type,
        @Nullable String sessionId,
        @Nullable String documentId,
        @Nullable String query,
        @Nullable Long position,
        String json) {

    /**
     * The event as one line of JSON Lines: its own fields behind {@code _seq}, {@code _received_at}
     * and {@code _slug}, without a line break. A replay can read it.
     */
    public String line() {
        String own = json.substring(json.indexOf('{') + 1).stripLeading();
        return "{\"_seq\":%d,\"_received_at\":\"%s\",\"_slug\":\"%s\",%s"
                .formatted(seq, at, slug, own);
    }
}
