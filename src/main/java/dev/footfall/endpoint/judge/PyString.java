package dev.footfall.endpoint.judge;

import dev.footfall.endpoint.judge.PyJson.Malformed;

/** Reads one string as CPython's {@code scanstring} does, in its strict mode. */
final class PyString {
    private final int[] text;
    private final int begin;
    private final StringBuilder out = new StringBuilder();
    private boolean broken;

    /** The next code point to read; once done, where the string ends. */
    private int at;

    /** Reads the string whose opening quote stands at {@code begin}. */
    PyString(int[] text, int begin) {
        this.text = text;
        this.begin = begin;
        this.at = begin + 1;
    }

    /** Where the string ends, one past its closing quote. */
    int end() {
        return at;
    }

    /** The string, its escapes resolved. */
    PyValue.Text read() throws Malformed {
        while (true) {
            if (at >= text.length) {
                throw unterminated();
            }
            int c = text[at];
            if (c == '"') {
                at++;
                return new PyValue.Text(out.toString(), broken);
            }
            if (c <= 0x1F) {
                throw new Malformed("Invalid control character at", at);
            }
            at++;
            if (c == '\\') {
                escape();
            } else {
                append(c);
            }
        }
    }

    private void escape() throws Malformed {
        if (at >= text.length) {
            throw unterminated();
        }
        int c = text[at++];
        switch (c) {
            case '"', '\\', '/' -> out.appendCodePoint(c);
            case 'b' -> out.append('\b');
            case 'f' -> out.append('\f');
            case 'n' -> out.append('\n');
            case 'r' -> out.append('\r');
            case 't' -> out.append('\t');
            case 'u' -> unicode();
            default -> throw new Malformed("Invalid \\escape", at - 2);
        }
    }

    private void unicode() throws Malformed {
        int unit = hex(at);
        if (unit < 0) {
            throw new Malformed("Invalid \\uXXXX escape", at - 1);
        }
        at += 4;
        boolean pairMayFollow =
                unit >= 0xD800 && unit <= 0xDBFF && isAt(at, '\\') && isAt(at + 1, 'u');
        if (pairMayFollow) {
            int low = hex(at + 2);
            if (low >= 0xDC00 && low <= 0xDFFF) {
                at += 6;
                append(Character.toCodePoint((char) unit, (char) low));
                return;
            }
        }
        append(unit);
    }

    private void append(int cp) {
        broken |= cp >= 0xD800 && cp <= 0xDFFF;
        out.appendCodePoint(cp);
    }

    private boolean isAt(int i, int c) {
        return i < text.length && text[i] == c;
    }

    /** The four hexadecimal digits at {@code from}, or -1 when they are none. */
    private int hex(int from) {
        // CPython wants one more code point behind the digits: the string is not closed yet.
        if (from + 4 >= text.length) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int c = text[i];
            int digit = c < 0x80 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return -1;
            }
            value = (value << 4) | digit;
        }
        return value;
    }

    private Malformed unterminated() {
        return new Malformed("Unterminated string starting at", begin);
    }
}
