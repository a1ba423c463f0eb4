package dev.footfall.endpoint.store;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/** Holds packed events against a filter. */
final class SegmentFilter {
    private final boolean all;
    private final boolean none;
    private final int slug;
    private final @Nullable String type;
    private final @Nullable String session;
    private final @Nullable String document;
    private final @Nullable String query;

    SegmentFilter(ReceivedFilter filter, List<String> slugs) {
        this.all = filter.isAll();
        this.slug = filter.slug() == null ? -1 : slugs.indexOf(filter.slug());
        this.none = filter.slug() != null && slug < 0;
        this.type = filter.type();
        this.session = lower(filter.session());
        this.document = lower(filter.document());
        this.query = lower(filter.query());
    }

    boolean matches(Segment segment, int index) {
        return all
                || (!none
                        && (slug < 0 || segment.slug(index) == slug)
                        && (type == null || type.equals(segment.type(index)))
                        && (session == null || contains(segment.session(index), session))
                        && (document == null || contains(segment.document(index), document))
                        && (query == null || contains(segment.query(index), query)));
    }

    private static boolean contains(@Nullable String text, String part) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(part);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }
}
