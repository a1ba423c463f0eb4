package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

/**
 * A body that was taken, as it is stored: one line of JSON, and where in it each field of the
 * contract stands. Nobody may write to the arrays.
 */
public final class Document {
    private final byte[] json;
    private final int[] spans;

    /**
     * @param json one line, UTF-8
     * @param spans start and end of the value of each {@link Field}, in their order; -1 and -1
     *     where it is absent
     */
    Document(byte[] json, int[] spans) {
        this.json = json;
        this.spans = spans;
    }

    /** The whole, one line of JSON in UTF-8; not to be written to. */
    public byte[] json() {
        return json;
    }

    /** Where the value of {@code field} starts in {@link #json()}; -1 when it is absent. */
    public int start(Field field) {
        return spans[2 * field.slot()];
    }

    /** Where the value of {@code field} ends, exclusive; -1 when it is absent. */
    public int end(Field field) {
        return spans[2 * field.slot() + 1];
    }

    /** The text in {@code field}; null when it is absent or null. */
    public @Nullable String text(Field field) {
        return JsonText.read(json, start(field), end(field));
    }

    /** The integer in {@code field}; null when it is absent, null or beyond 64 bits. */
    public @Nullable Long integer(Field field) {
        return JsonText.integer(json, start(field), end(field));
    }
}
