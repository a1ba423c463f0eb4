package dev.footfall.replay;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Goes through JSON that does not have one object a line: objects in an array, with commas or
 * record separators (RFC 7464) between, over several lines each, or several in one. Each object is
 * handed on as a line would be; so is whatever else stands there, up to its line's end, so that it
 * is counted.
 *
 * <p>Only brackets and strings are looked at. An object that was never closed ends where JSON
 * cannot go on, so that it costs itself and not all that follows: at a line end within a string,
 * and at an object where a name is due.
 */
final class JsonObjects {

    private static final int BUFFER = 1 << 20;
    private static final byte RECORD_SEPARATOR = 0x1e;

    private enum Within {
        NOTHING,
        OBJECT,
        STRING,
        /** What is no object. */
        OTHER,
        /** The rest of a line of which the start was too long. */
        REST
    }

    private final LogBytes bytes;
    private final Lines.Handler handler;
    private byte[] buffer = new byte[BUFFER];
    private int filled;

    /** The log offset of the buffer's first byte. */
    private long base;

    private long number = 1;
    private boolean going = true;

    private Within within = Within.NOTHING;
    private int start;
    private long startNumber;
    private int depth;

    /** Which of the open brackets are those of objects, by depth from 1. */
    private final BitSet objects = new BitSet();

    private boolean escaped;

    /** The last byte of an object that is neither blank nor in a string. */
    private byte last;

    private JsonObjects(LogBytes bytes, Lines.Handler handler) {
        this.bytes = bytes;
        this.handler = handler;
    }

    /** Every object, with the number of the line in which it starts. */
    static void each(LogBytes bytes, Lines.Handler handler) throws IOException {
        new JsonObjects(bytes, handler).run();
    }

    private void run() throws IOException {
        base = bytes.markLength();
        boolean end = false;
        int at = 0;
        while (going && !end) {
            int got = bytes.fill(buffer, filled, base + filled);
            end = got == 0;
            filled += got;
            while (going && at < filled) {
                at = step(buffer[at], at);
            }
            int kept = open() ? start : filled;
            at -= keepFrom(kept);
        }
        if (going && open()) {
            emit(filled, false);
        }
    }

    private boolean open() {
        return within != Within.NOTHING && within != Within.REST;
    }

    /** Takes one byte; returns the place of the next, which is the same where a new part begins. */
    private int step(byte b, int at) {
        switch (within) {
            case NOTHING -> between(b, at);
            case STRING -> {
                if (ends(b)) {
                    emit(at, true);
                    return at;
                }
                string(b);
            }
            case OBJECT -> {
                if (b == RECORD_SEPARATOR || misplaced(b)) {
                    emit(at, true);
                    return at;
                }
                object(b, at);
            }
            case OTHER -> {
                if (ends(b) || b == '{' || b == RECORD_SEPARATOR) {
                    emit(at, true);
                    return at;
                }
            }
            case REST -> within = ends(b) ? Within.NOTHING : Within.REST;
        }
        number += b == '\n' ? 1 : 0;
        return at + 1;
    }

    /** A line may end in CR alone here, since lines matter little. */
    private static boolean ends(byte b) {
        return b == '\n' || b == '\r';
    }

    private void between(byte b, int at) {
        boolean blank = b >= 0 && b <= ' ';
        if (blank || b == ',' || b == '[' || b == ']') {
            return;
        }
        start = at;
        startNumber = number;
        within = b == '{' ? Within.OBJECT : Within.OTHER;
        if (b == '{') {
            depth = 1;
            objects.set(1);
            last = b;
        }
    }

    private void string(byte b) {
        if (escaped) {
            escaped = false;
        } else if (b == '\\') {
            escaped = true;
        } else if (b == '"') {
            within = Within.OBJECT;
        }
    }

    /** Whether an object or array begins where only a name can: the one before was not closed. */
    private boolean misplaced(byte b) {
        return (b == '{' || b == '[') && objects.get(depth) && last != ':';
    }

    private void object(byte b, int at) {
        switch (b) {
            case '"' -> within = Within.STRING;
            case '{', '[' -> {
                depth++;
                objects.set(depth, b == '{');
            }
            case '}', ']' -> {
                depth--;
                if (depth == 0) {
                    emit(at + 1, true);
                }
            }
            default -> {
                // Names, numbers and words are the parser's to judge.
            }
        }
        if (b < 0 || b > ' ') {
            last = b;
        }
    }

    private void emit(int to, boolean ended) {
        int length = to - start;
        while (length > 1 && buffer[start + length - 1] <= ' ' && buffer[start + length - 1] >= 0) {
            length--;
        }
        within = Within.NOTHING;
        escaped = false;
        going = handler.line(buffer, start, start + length, base + start, startNumber, ended);
    }

    /**
     * Moves what is not yet whole to the front, and makes room for more of it.
     *
     * @return by how much what is in the buffer has moved
     */
    private int keepFrom(int next) {
        if (next == 0 && filled == buffer.length && buffer.length < Lines.LONGEST) {
            buffer = Arrays.copyOf(buffer, Math.min(Lines.LONGEST, buffer.length * 2));
            return 0;
        }
        int from = next;
        if (next == 0 && filled == buffer.length) {
            handler.tooLong(base, startNumber);
            within = Within.REST;
            from = filled;
        }
        System.arraycopy(buffer, from, buffer, 0, filled - from);
        base += from;
        filled -= from;
        start = 0;
        return from;
    }
}
