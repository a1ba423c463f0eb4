package dev.footfall.endpoint.store;

import org.jspecify.annotations.Nullable;

/**
 * Which received events to show. A null part lets all through; all parts must agree.
 *
 * @param slug the App, exactly
 * @param type the {@code event_type}, exactly
 * @param session text that the session must contain, whatever its case
 * @param document text that the document must contain, whatever its case
 * @param query text that the query must contain, whatever its case
 */
public record ReceivedFilter(
        @Nullable String slug,
        @Nullable String type,
        @Nullable String session,
        @Nullable String document,
        @Nullable String query) {

    private static final ReceivedFilter ALL = new ReceivedFilter(null, null, null, null, null);

    /** Empty text lets all through, as null does, since that is what an empty search box means. */
    public ReceivedFilter {
        slug = emptyToNull(slug);
        type = emptyToNull(type);
        session = emptyToNull(session);
        document = emptyToNull(document);
        query = emptyToNull(query);
    }

    /** Lets everything through. */
    public static ReceivedFilter all() {
        return ALL;
    }

    /** Whether it lets everything through. */
    public boolean isAll() {
        return equals(ALL);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}
