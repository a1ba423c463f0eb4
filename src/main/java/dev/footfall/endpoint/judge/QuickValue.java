package dev.footfall.endpoint.judge;

import java.util.Arrays;

/**
 * Passes over JSON values in a byte array. Every method answers where the value ends, or a negative
 * number when there is anything that is not plain: no value, a line break, a repeated key, an
 * exponent, a surrogate, bytes that are not UTF-8, deep nesting.
 */
final class QuickValue {
    private static final int MOST_DEPTH = 32;
    private static final int MOST_KEYS = 16;
    private static final int MOST_DIGITS = 300;
    private static final int LONG_DIGITS = 18;

    private final byte[] text;

    QuickValue(byte[] text) {
        this.text = text;
    }

    boolean is(int at, int c) {
        return at >= 0 && at < text.length && text[at] == c;
    }

    /** The next byte that is no blank. Line breaks are none: what is stored is one line. */
    int space(int from) {
        int at = from;
        while (at < text.length && (text[at] == ' ' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    int any(int at, int depth) {
        if (at >= text.length || depth > MOST_DEPTH) {
            return -1;
        }
        return switch (text[at]) {
            case '"' -> string(at);
            case '{' -> object(at, depth + 1);
            case '[' -> array(at, depth + 1);
            case 't' -> word(at, "true");
            case 'f' -> word(at, "false");
            case 'n' -> word(at, "null");
            default -> number(at);
        };
    }

    /** A key without escapes or bytes beyond ASCII. */
    int key(int at) {
        for (int i = at + 1; i < text.length; i++) {
            byte c = text[i];
            if (c == '"') {
                return i + 1;
            }
            if (c < 0x20 || c == '\\') {
                return -1;
            }
        }
        return -1;
    }

    int string(int start) {
        int at = start + 1;
        while (at >= 0 && at < text.length) {
            byte c = text[at];
            if (c == '"') {
                return at + 1;
            }
            if (c == '\\') {
                at = escape(at + 1);
            } else if (c >= 0x20) {
                at++;
            } else {
                at = c < 0 ? beyondAscii(at) : -1;
            }
        }
        return -1;
    }

    /** An integer that fits 64 bits whatever its digits. */
    int integer(int at) {
        int end = digits(is(at, '-') ? at + 1 : at, LONG_DIGITS);
        boolean minusZero = end > 0 && text[at] == '-' && text[at + 1] == '0';
        boolean goesOn = is(end, '.') || is(end, 'e') || is(end, 'E');
        return end < 0 || minusZero || goesOn ? -1 : end;
    }

    private int number(int at) {
        int end = digits(is(at, '-') ? at + 1 : at, MOST_DIGITS);
        if (end > 0 && is(end, '.')) {
            int from = end + 1;
            end = from;
            while (end < text.length && text[end] >= '0' && text[end] <= '9') {
                end++;
            }
            if (end == from) {
                return -1;
            }
        }
        return is(end, 'e') || is(end, 'E') ? -1 : end;
    }

    private int digits(int from, int most) {
        int at = from;
        while (at < text.length && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        int count = at - from;
        boolean leadingZero = count > 1 && text[from] == '0';
        return count == 0 || count > most || leadingZero ? -1 : at;
    }

    private int word(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!is(at + i, word.charAt(i))) {
                return -1;
            }
        }
        return at + word.length();
    }

    private int array(int start, int depth) {
        int at = space(start + 1);
        if (is(at, ']')) {
            return at + 1;
        }
        while (true) {
            int end = any(at, depth);
            if (end < 0) {
                return -1;
            }
            at = space(end);
            if (is(at, ']')) {
                return at + 1;
            }
            if (!is(at, ',')) {
                return -1;
            }
            at = space(at + 1);
        }
    }

    private int object(int start, int depth) {
        int at = space(start + 1);
        if (is(at, '}')) {
            return at + 1;
        }
        int[] keys = new int[2 * MOST_KEYS];
        int count = 0;
        while (is(at, '"')) {
            int keyEnd = key(at);
            if (keyEnd < 0 || count == MOST_KEYS || repeats(keys, count, at, keyEnd)) {
                return -1;
            }
            keys[2 * count] = at;
            keys[2 * count++ + 1] = keyEnd;
            int colon = space(keyEnd);
            int end = is(colon, ':') ? any(space(colon + 1), depth) : -1;
            if (end < 0) {
                return -1;
            }
            at = space(end);
            if (is(at, '}')) {
                return at + 1;
            }
            if (!is(at, ',')) {
                return -1;
            }
            at = space(at + 1);
        }
        return -1;
    }

    private boolean repeats(int[] keys, int count, int key, int keyEnd) {
        for (int i = 0; i < 2 * count; i += 2) {
            if (Arrays.equals(text, key, keyEnd, text, keys[i], keys[i + 1])) {
                return true;
            }
        }
        return false;
    }

    private int escape(int at) {
        if (at >= text.length) {
            return -1;
        }
        return switch (text[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' -> unicode(at + 1);
            default -> -1;
        };
    }

    private int unicode(int at) {
        if (at + 4 > text.length) {
            return -1;
        }
        int unit = 0;
        for (int i = at; i < at + 4; i++) {
            int digit = text[i] < 0 ? -1 : Character.digit(text[i], 16);
            if (digit < 0) {
                return -1;
            }
            unit = (unit << 4) | digit;
        }
        return Character.isSurrogate((char) unit) ? -1 : at + 4;
    }

    private int beyondAscii(int at) {
        int lead = text[at] & 0xFF;
        if (lead >= 0xC2 && lead <= 0xDF) {
            return tails(at, 1);
        }
        int second = at + 1 < text.length ? text[at + 1] & 0xFF : 0;
        if (lead >= 0xE0 && lead <= 0xEF) {
            boolean overlong = lead == 0xE0 && second < 0xA0;
            boolean surrogate = lead == 0xED && second >= 0xA0;
            return overlong || surrogate ? -1 : tails(at, 2);
        }
        if (lead >= 0xF0 && lead <= 0xF4) {
            boolean overlong = lead == 0xF0 && second < 0x90;
            boolean beyond = lead == 0xF4 && second > 0x8F;
            return overlong || beyond ? -1 : tails(at, 3);
        }
        return -1;
    }

    private int tails(int lead, int count) {
        for (int i = lead + 1; i <= lead + count; i++) {
            if (i >= text.length || (text[i] & 0xC0) != 0x80) {
                return -1;
            }
        }
        return lead + count + 1;
    }
}
