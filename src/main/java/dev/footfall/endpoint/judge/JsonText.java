package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;

/** Reads a string out of JSON that is known to be sound. */
public final class JsonText {
    private static final int MOST_CHARS = 20;

    private JsonText() {}

    /**
     * The string whose JSON form stands at {@code start} to {@code end} of {@code json}.
     *
     * @return null when there is no string: a null, or a negative start for an absent field
     */
    public static @Nullable String read(byte[] json, int start, int end) {
        if (start < 0 || json[start] != '"') {
            return null;
        }
        for (int i = start + 1; i < end; i++) {
            if (json[i] == '\\') {
                return unescaped(new String(json, start, end - start, StandardCharsets.UTF_8));
            }
        }
        return new String(json, start + 1, end - start - 2, StandardCharsets.UTF_8);
    }

    /**
     * The integer that stands at {@code start} to {@code end} of {@code json} in plain form.
     *
     * @return null when there is none, or none that fits 64 bits
     */
    public static @Nullable Long integer(byte[] json, int start, int end) {
        if (start < 0 || json[start] == 'n' || end - start > MOST_CHARS) {
            return null;
        }
        try {
            return Long.valueOf(new String(json, start, end - start, StandardCharsets.US_ASCII));
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String unescaped(String quoted) {
        try {
            return new PyString(quoted.codePoints().toArray(), 0).read().value();
        } catch (PyJson.Malformed e) {
            throw new IllegalArgumentException(e);
        }
    }
}
