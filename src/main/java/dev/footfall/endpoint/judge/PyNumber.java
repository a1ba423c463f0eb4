package dev.footfall.endpoint.judge;

import dev.footfall.endpoint.judge.PyJson.Malformed;
import dev.footfall.endpoint.judge.PyJson.TooMuch;

import java.math.BigInteger;

/** Reads one number as CPython's JSON scanner does: the longest one that stands there. */
final class PyNumber {

    /** CPython refuses to turn more digits than this into an integer. */
    static final int MAX_DIGITS = 4300;

    private final int[] text;
    private final int start;
    private int at;

    PyNumber(int[] text, int start) {
        this.text = text;
        this.start = start;
        this.at = start;
    }

    /** One past the number's last character. */
    int end() {
        return at;
    }

    PyValue read() throws Malformed, TooMuch {
        if (is(at, '-')) {
            at++;
        }
        int digits = at;
        if (is(at, '0')) {
            at++;
        } else {
            skipDigits();
        }
        if (at == digits) {
            throw new Malformed("Expecting value", start);
        }
        int whole = at - digits;
        boolean fraction = fraction();
        boolean real = exponent() || fraction;
        String lexeme = new String(text, start, at - start);
        if (real) {
            return new PyValue.Real(Double.parseDouble(lexeme), lexeme);
        }
        if (whole > MAX_DIGITS) {
            throw new TooMuch();
        }
        return new PyValue.Int(new BigInteger(lexeme));
    }

    private boolean fraction() {
        if (is(at, '.') && isDigit(at + 1)) {
            at++;
            skipDigits();
            return true;
        }
        return false;
    }

    private boolean exponent() {
        if (!is(at, 'e') && !is(at, 'E')) {
            return false;
        }
        int first = is(at + 1, '+') || is(at + 1, '-') ? at + 2 : at + 1;
        if (!isDigit(first)) {
            return false;
        }
        at = first;
        skipDigits();
        return true;
    }

    private void skipDigits() {
        while (isDigit(at)) {
            at++;
        }
    }

    private boolean isDigit(int i) {
        return i < text.length && text[i] >= '0' && text[i] <= '9';
    }

    private boolean is(int i, int c) {
        return i < text.length && text[i] == c;
    }
}
