package dev.footfall.replay;

import java.io.IOException;
import java.util.Arrays;

/**
 * Goes through a log line by line without making objects of them. Lines end in LF or CRLF; blank
 * ones are passed over but counted in the line number; a UTF-8 byte-order mark is no content.
 */
final class Lines {

    /** A longer line is skipped, so that a file without line ends does not fill the memory. */
    static final int LONGEST = 256 << 20;

    private static final int BUFFER = 1 << 20;

    /** Takes one line that is not blank. */
    interface Handler {
        /**
         * @param line its bytes are {@code from} to before {@code to}, without the line end
         * @param offset where it starts in the log
         * @param number from 1
         * @param ended whether a line end follows
         * @return whether to go on
         */
        boolean line(byte[] line, int from, int to, long offset, long number, boolean ended);

        /** A line of more than {@link Lines#LONGEST} bytes. */
        void tooLong(long offset, long number);
    }

    private final LogBytes bytes;
    private final Handler handler;
    private byte[] buffer = new byte[BUFFER];
    private int filled;

    /** The log offset of the buffer's first byte. */
    private long base;

    private long number;
    private boolean going = true;

    private Lines(LogBytes bytes, Handler handler) {
        this.bytes = bytes;
        this.handler = handler;
    }

    static void each(LogBytes bytes, Handler handler) throws IOException {
        new Lines(bytes, handler).run();
    }

    private void run() throws IOException {
        base = bytes.markLength();
        boolean end = false;
        while (going && !end) {
            int got = bytes.fill(buffer, filled, base + filled);
            end = got == 0;
            filled += got;
            int next = 0;
            int newline;
            while (going && (newline = newlineFrom(next)) >= 0) {
                emit(next, newline, true);
                next = newline + 1;
            }
            if (end && going && next < filled) {
                emit(next, filled, false);
                next = filled;
            }
            keepFrom(next);
        }
    }

    private int newlineFrom(int from) {
        byte[] b = buffer;
        int to = filled;
        for (int i = from; i < to; i++) {
            if (b[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private void emit(int from, int to, boolean ended) {
        number++;
        int last = to > from && buffer[to - 1] == '\r' ? to - 1 : to;
        int first = from;
        while (first < last && buffer[first] <= ' ' && buffer[first] >= 0) {
            first++;
        }
        if (first < last) {
            going = handler.line(buffer, from, last, base + from, number, ended);
        }
    }

    /** Moves what is not yet a whole line to the front, and makes room for more of it. */
    private void keepFrom(int next) throws IOException {
        if (next == 0 && filled == buffer.length) {
            if (buffer.length >= LONGEST) {
                skipLine();
                return;
            }
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST, buffer.length * 2));
        } else {
            System.arraycopy(buffer, next, buffer, 0, filled - next);
            base += next;
            filled -= next;
        }
    }

    private void skipLine() throws IOException {
        number++;
        handler.tooLong(base, number);
        int newline = -1;
        while (newline < 0 && filled > 0) {
            base += filled;
            filled = bytes.fill(buffer, 0, base);
            newline = newlineFrom(0);
        }
        int rest = newline + 1;
        System.arraycopy(buffer, rest, buffer, 0, filled - rest);
        base += rest;
        filled -= rest;
    }
}
