package dev.footfall.replay;

/**
 * Passes over JSON values in UTF-8 without making anything of them, several times as fast as a
 * general parser. It accepts nothing that is not JSON; at what it does not want to judge (deep
 * nesting) it gives up with {@link #UNSURE}, and the general parser decides.
 */
final class JsonSkip {

    /** Not JSON, or not for this class to say. */
    static final int UNSURE = -1;

    private static final int DEEPEST = 40;

    private JsonSkip() {}

    /** The index of the next byte that is no white space; {@code to} when there is none. */
    static int space(byte[] b, int from, int to) {
        int i = from;
        while (i < to && (b[i] == ' ' || b[i] == '\t' || b[i] == '\r' || b[i] == '\n')) {
            i++;
        }
        return i;
    }

    /** The index after the value that starts here, or {@link #UNSURE}. */
    static int value(byte[] b, int from, int to) {
        return value(b, from, to, 0);
    }

    private static int value(byte[] b, int from, int to, int depth) {
        if (from >= to || depth > DEEPEST) {
            return UNSURE;
        }
        return switch (b[from]) {
            case '"' -> string(b, from, to);
            case '{' -> object(b, from, to, depth);
            case '[' -> array(b, from, to, depth);
            case 't' -> word(b, from, to, "true");
            case 'f' -> word(b, from, to, "false");
            case 'n' -> word(b, from, to, "null");
            default -> number(b, from, to);
        };
    }

    private static int object(byte[] b, int from, int to, int depth) {
        int i = space(b, from + 1, to);
        if (i < to && b[i] == '}') {
            return i + 1;
        }
        while (i < to && b[i] == '"') {
            int colon = colon(b, string(b, i, to), to);
            int end = colon < 0 ? UNSURE : value(b, colon, to, depth + 1);
            if (end < 0) {
                return UNSURE;
            }
            i = space(b, end, to);
            if (i < to && b[i] == '}') {
                return i + 1;
            }
            if (i >= to || b[i] != ',') {
                return UNSURE;
            }
            i = space(b, i + 1, to);
        }
        return UNSURE;
    }

    /** From after a name to where its value starts, or {@link #UNSURE}. */
    static int colon(byte[] b, int from, int to) {
        if (from < 0) {
            return UNSURE;
        }
        int i = space(b, from, to);
        return i < to && b[i] == ':' ? space(b, i + 1, to) : UNSURE;
    }

    private static int array(byte[] b, int from, int to, int depth) {
        int i = space(b, from + 1, to);
        if (i < to && b[i] == ']') {
            return i + 1;
        }
        while (i < to) {
            int end = value(b, i, to, depth + 1);
            if (end < 0) {
                return UNSURE;
            }
            i = space(b, end, to);
            if (i < to && b[i] == ']') {
                return i + 1;
            }
            if (i >= to || b[i] != ',') {
                return UNSURE;
            }
            i = space(b, i + 1, to);
        }
        return UNSURE;
    }

    /** The index after the string whose opening quote is here, or {@link #UNSURE}. */
    static int string(byte[] b, int from, int to) {
        int i = from + 1;
        while (i < to) {
            int c = b[i];
            if (c == '"') {
                return i + 1;
            }
            if (c == '\\') {
                i = escape(b, i + 1, to);
            } else if (c < 0) {
                i = beyondAscii(b, i, to);
            } else {
                i = c < ' ' ? UNSURE : i + 1;
            }
            if (i < 0) {
                return UNSURE;
            }
        }
        return UNSURE;
    }

    private static int escape(byte[] b, int from, int to) {
        if (from >= to) {
            return UNSURE;
        }
        return switch (b[from]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> from + 1;
            case 'u' -> hexDigits(b, from + 1, to) ? from + 5 : UNSURE;
            default -> UNSURE;
        };
    }

    private static boolean hexDigits(byte[] b, int from, int to) {
        if (from + 4 > to) {
            return false;
        }
        for (int i = from; i < from + 4; i++) {
            if (Character.digit(b[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Passes over one character of two to four bytes. */
    private static int beyondAscii(byte[] b, int from, int to) {
        int lead = b[from] & 0xff;
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || from + more >= to) {
            return UNSURE;
        }
        for (int i = from + 1; i <= from + more; i++) {
            if ((b[i] & 0xc0) != 0x80) {
                return UNSURE;
            }
        }
        return from + more + 1;
    }

    private static int word(byte[] b, int from, int to, String word) {
        if (from + word.length() > to) {
            return UNSURE;
        }
        for (int i = 0; i < word.length(); i++) {
            if (b[from + i] != word.charAt(i)) {
                return UNSURE;
            }
        }
        return from + word.length();
    }

    /** The index after the number that starts here, or {@link #UNSURE}. */
    static int number(byte[] b, int from, int to) {
        int i = b[from] == '-' ? from + 1 : from;
        int whole = digits(b, i, to);
        if (whole == i || (b[i] == '0' && whole > i + 1)) {
            return UNSURE;
        }
        i = whole;
        if (i < to && b[i] == '.') {
            int fraction = digits(b, i + 1, to);
            if (fraction == i + 1) {
                return UNSURE;
            }
            i = fraction;
        }
        if (i < to && (b[i] | 0x20) == 'e') {
            int start = i + 1 < to && (b[i + 1] == '+' || b[i + 1] == '-') ? i + 2 : i + 1;
            int exponent = digits(b, start, to);
            if (exponent == start) {
                return UNSURE;
            }
            i = exponent;
        }
        return i;
    }

    private static int digits(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= '0' && b[i] <= '9') {
            i++;
        }
        return i;
    }
}
