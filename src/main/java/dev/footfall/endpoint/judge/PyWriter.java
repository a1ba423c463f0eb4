package dev.footfall.endpoint.judge;

import java.util.Map;

/**
 * Writes what was read as JSON again. Numbers that JSON cannot say ({@code NaN} and the infinities)
 * become null. Lone surrogates are escaped; in what is stored they become U+FFFD, since neither
 * UTF-8 nor a database can hold them.
 */
final class PyWriter {
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out = new StringBuilder(256);
    private final boolean storable;

    /**
     * @param storable whether it writes what is stored
     */
    PyWriter(boolean storable) {
        this.storable = storable;
    }

    /** Adds {@code json} as it is. */
    PyWriter raw(String json) {
        out.append(json);
        return this;
    }

    /** Adds a string. */
    PyWriter text(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (storable && loneSurrogate(value, i)) {
                out.append('\ufffd');
            } else if (c < 0x20 || loneSurrogate(value, i)) {
                control(c);
            } else {
                out.append(c);
            }
        }
        out.append('"');
        return this;
    }

    /** Adds any value. */
    PyWriter value(PyValue value) {
        switch (value) {
            case PyValue.Null _ -> out.append("null");
            case PyValue.Bool bool -> out.append(bool.value());
            case PyValue.Int integer -> out.append(integer.value());
            case PyValue.Real real ->
                    out.append(Double.isFinite(real.value()) ? real.lexeme() : "null");
            case PyValue.Text text -> text(text.value());
            case PyValue.Array array -> {
                String comma = "[";
                for (PyValue item : array.items()) {
                    out.append(comma);
                    value(item);
                    comma = ",";
                }
                out.append(array.items().isEmpty() ? "[]" : "]");
            }
            case PyValue.Dict dict -> {
                String comma = "{";
                for (Map.Entry<String, PyValue> entry : dict.entries().entrySet()) {
                    out.append(comma);
                    text(entry.getKey()).raw(":").value(entry.getValue());
                    comma = ",";
                }
                out.append(dict.entries().isEmpty() ? "{}" : "}");
            }
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void control(char c) {
        switch (c) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default ->
                    out.append("\\u")
                            .append(HEX.charAt(c >> 12 & 15))
                            .append(HEX.charAt(c >> 8 & 15))
                            .append(HEX.charAt(c >> 4 & 15))
                            .append(HEX.charAt(c & 15));
        }
    }

    private static boolean loneSurrogate(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 >= value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }
}
