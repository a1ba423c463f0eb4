package dev.footfall.endpoint.store;

import org.jspecify.annotations.Nullable;

/** Integers as they stand in a stored document. */
final class Numbers {
    private static final int MOST_CHARS = 20;

    private Numbers() {}

    /** The number in {@code json}; null when there is none, or none that fits 64 bits. */
    static @Nullable Long longOrNull(@Nullable String json) {
        if (json == null || json.equals("null") || json.length() > MOST_CHARS) {
            return null;
        }
        try {
            return Long.valueOf(json);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
