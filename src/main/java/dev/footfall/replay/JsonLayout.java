package dev.footfall.replay;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;

/**
 * Tells from a file's start whether its JSON has one object a line. Where that cannot be told, it
 * does: in lines of their own, damage stays where it is.
 */
final class JsonLayout {

    private static final int LOOKED_AT = 64 * 1024;

    /** Where the first object is longer than that; more would cost memory to little use. */
    private static final int LOOKED_AT_MOST = 16 * 1024 * 1024;

    private static final byte RECORD_SEPARATOR = 0x1e;

    private JsonLayout() {}

    /** Whether {@link Lines} make its objects out, rather than {@link JsonObjects}. */
    static boolean lines(LogBytes bytes) throws IOException {
        int room = LOOKED_AT;
        while (true) {
            byte[] buffer = new byte[room];
            int size = bytes.fill(buffer, 0, bytes.markLength());
            int start = content(buffer, 0, size);
            if (start == size) {
                return true;
            }
            switch (buffer[start]) {
                case RECORD_SEPARATOR -> {
                    return false;
                }
                case '[' -> {
                    return !arrayOfObjects(buffer, start, size);
                }
                case '{' -> {
                    First first = first(buffer, start, size);
                    if (first != First.GOES_ON || size < room || room >= LOOKED_AT_MOST) {
                        return first != First.APART && !alone(buffer, start, size);
                    }
                }
                default -> {
                    return true;
                }
            }
            // Neither the first object nor its line ends in what was looked at.
            room *= 4;
        }
    }

    /** How the first object lies to its line. */
    private enum First {
        /** It ends where its line does, or is damaged within it. */
        ALONE,
        /** It goes on in the next line, or another follows it in its own. */
        APART,
        /** Neither it nor its line ends here. */
        GOES_ON
    }

    private static int lineEnd(byte[] b, int start, int size) {
        int end = start;
        while (end < size && b[end] != '\n') {
            end++;
        }
        return end;
    }

    private static JsonParser parser(byte[] b, int start, int size) {
        return new JsonFactory().createParser(ObjectReadContext.empty(), b, start, size - start);
    }

    /** The first byte that is no blank. */
    private static int content(byte[] b, int from, int to) {
        int i = from;
        while (i < to && b[i] >= 0 && b[i] <= ' ' && b[i] != RECORD_SEPARATOR) {
            i++;
        }
        return i;
    }

    private static boolean arrayOfObjects(byte[] b, int start, int size) {
        int i = start;
        while (i < size && b[i] == '[') {
            i = content(b, i + 1, size);
        }
        return i < size && b[i] == '{';
    }

    /** Whether nothing but a bracket is in the first line, as printers for people write it. */
    private static boolean alone(byte[] b, int start, int size) {
        int next = start + 1;
        while (next < size && (b[next] == ' ' || b[next] == '\t' || b[next] == '\r')) {
            next++;
        }
        return next < size && b[next] == '\n';
    }

    private static First first(byte[] b, int start, int size) {
        int lineEnd = lineEnd(b, start, size);
        try (JsonParser p = parser(b, start, size)) {
            p.nextToken();
            p.skipChildren();
            // Counted from where the parser began.
            int end = start + Math.toIntExact(p.currentLocation().getByteOffset());
            if (end > lineEnd) {
                return First.APART;
            }
            int next = content(b, end, lineEnd);
            boolean last =
                    next == lineEnd
                            || (b[next] != ',' && b[next] != '{' && b[next] != RECORD_SEPARATOR);
            return last ? First.ALONE : First.APART;
        } catch (UnexpectedEndOfInputException more) {
            return lineEnd == size ? First.GOES_ON : First.APART;
        } catch (JacksonException damaged) {
            return First.ALONE;
        }
    }
}
