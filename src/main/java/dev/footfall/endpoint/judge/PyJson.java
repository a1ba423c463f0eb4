package dev.footfall.endpoint.judge;

import dev.footfall.endpoint.judge.PyValue.Array;
import dev.footfall.endpoint.judge.PyValue.Bool;
import dev.footfall.endpoint.judge.PyValue.Dict;
import dev.footfall.endpoint.judge.PyValue.Null;
import dev.footfall.endpoint.judge.PyValue.Text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Reads JSON as CPython's {@code json.loads} does, with its leniencies ({@code NaN}, repeated keys,
 * lone surrogates), its messages and the positions that they name, which count code points. After
 * the scanner in CPython 3.11, {@code Modules/_json.c}.
 */
final class PyJson {

    /** How deep values may nest: where CPython 3.11 gives up, since its recursion limit is 1000. */
    static final int MAX_DEPTH = 994;

    private final int[] text;
    private int depth;

    /** Where the value just read ends. */
    private int end;

    PyJson(int[] text) {
        this.text = text;
    }

    /**
     * The value that the whole text holds.
     *
     * @throws Malformed as {@code json.JSONDecodeError}
     * @throws TooMuch where CPython gives up on a text that is JSON: nested too deep, or an integer
     *     of more than 4300 digits
     */
    PyValue read() throws Malformed, TooMuch {
        PyValue value = value(space(0));
        int rest = space(end);
        if (rest != text.length) {
            throw new Malformed("Extra data", rest);
        }
        return value;
    }

    private PyValue value(int at) throws Malformed, TooMuch {
        if (at >= text.length) {
            throw new Malformed("Expecting value", at);
        }
        return switch (text[at]) {
            case '"' -> string(at);
            case '{' -> nested(at, true);
            case '[' -> nested(at, false);
            case 'n' -> word(at, "null", new Null());
            case 't' -> word(at, "true", new Bool(true));
            case 'f' -> word(at, "false", new Bool(false));
            case 'N' -> word(at, "NaN", new PyValue.Real(Double.NaN, "NaN"));
            case 'I' ->
                    word(at, "Infinity", new PyValue.Real(Double.POSITIVE_INFINITY, "Infinity"));
            case '-' ->
                    matches(at, "-Infinity")
                            ? word(
                                    at,
                                    "-Infinity",
                                    new PyValue.Real(Double.NEGATIVE_INFINITY, "-Infinity"))
                            : number(at);
            default -> number(at);
        };
    }

    private PyValue nested(int at, boolean object) throws Malformed, TooMuch {
        if (++depth > MAX_DEPTH) {
            throw new TooMuch();
        }
        PyValue value = object ? object(at + 1) : array(at + 1);
        depth--;
        return value;
    }

    private Dict object(int first) throws Malformed, TooMuch {
        LinkedHashMap<String, PyValue> entries = new LinkedHashMap<>();
        Text brokenKey = null;
        int at = space(first);
        if (is(at, '}')) {
            end = at + 1;
            return new Dict(entries);
        }
        while (true) {
            if (!is(at, '"')) {
                throw new Malformed("Expecting property name enclosed in double quotes", at);
            }
            Text key = string(at);
            brokenKey = brokenKey == null && key.broken() ? key : brokenKey;
            at = space(end);
            if (!is(at, ':')) {
                throw new Malformed("Expecting ':' delimiter", at);
            }
            PyValue value = value(space(at + 1));
            entries.put(key.value(), value);
            at = space(end);
            if (is(at, '}')) {
                end = at + 1;
                return new Dict(entries, brokenKey);
            }
            if (!is(at, ',')) {
                throw new Malformed("Expecting ',' delimiter", at);
            }
            at = space(at + 1);
        }
    }

    private Array array(int first) throws Malformed, TooMuch {
        List<PyValue> items = new ArrayList<>();
        int at = space(first);
        if (is(at, ']')) {
            end = at + 1;
            return new Array(items);
        }
        while (true) {
            items.add(value(at));
            at = space(end);
            if (is(at, ']')) {
                end = at + 1;
                return new Array(items);
            }
            if (!is(at, ',')) {
                throw new Malformed("Expecting ',' delimiter", at);
            }
            at = space(at + 1);
        }
    }

    private Text string(int at) throws Malformed {
        PyString string = new PyString(text, at);
        Text value = string.read();
        end = string.end();
        return value;
    }

    private PyValue number(int at) throws Malformed, TooMuch {
        PyNumber number = new PyNumber(text, at);
        PyValue value = number.read();
        end = number.end();
        return value;
    }

    private PyValue word(int at, String word, PyValue value) throws Malformed {
        if (!matches(at, word)) {
            throw new Malformed("Expecting value", at);
        }
        end = at + word.length();
        return value;
    }

    private boolean matches(int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (!is(at + i, word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean is(int at, int c) {
        return at < text.length && text[at] == c;
    }

    private int space(int from) {
        int at = from;
        while (at < text.length
                && (text[at] == ' ' || text[at] == '\n' || text[at] == '\r' || text[at] == '\t')) {
            at++;
        }
        return at;
    }

    /** The text is no JSON. */
    static final class Malformed extends Exception {
        private final int position;

        Malformed(String message, int position) {
            super(message, null, false, false);
            this.position = position;
        }

        /** Code points before the fault. */
        int position() {
            return position;
        }
    }

    /** JSON that CPython gives up on. */
    static final class TooMuch extends Exception {
        TooMuch() {
            super("more than the reader takes", null, false, false);
        }
    }
}
