package dev.footfall.endpoint.judge;

import org.jspecify.annotations.Nullable;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;

/** What Python's {@code json.loads} makes of a JSON text. */
sealed interface PyValue {

    /** Python's {@code None}. */
    record Null() implements PyValue {}

    /** {@code True} or {@code False}. */
    record Bool(boolean value) implements PyValue {}

    /** An integer of any size. */
    record Int(BigInteger value) implements PyValue {}

    /**
     * A float.
     *
     * @param lexeme as written, so that an echo loses nothing; {@code NaN} and the infinities too
     */
    record Real(double value, String lexeme) implements PyValue {}

    /**
     * A string.
     *
     * @param broken whether it holds a lone surrogate, which Python's reader lets through
     */
    record Text(String value, boolean broken) implements PyValue {}

    /** A list. */
    record Array(List<PyValue> items) implements PyValue {}

    /**
     * A dict. Its keys stand where they were first written, with the value that was written last.
     *
     * @param brokenKey the first key that holds a lone surrogate; null when none does
     */
    record Dict(LinkedHashMap<String, PyValue> entries, @Nullable Text brokenKey)
            implements PyValue {
        Dict(LinkedHashMap<String, PyValue> entries) {
            this(entries, null);
        }
    }
}
