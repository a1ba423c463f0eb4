package dev.footfall.replay;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
    private static final byte RECORD_SEPARATOR = 0x1e;

    private JsonLayout() {}

    /** Whether {@link Lines} make its objects out, rather than {@link JsonObjects}. */
    static boolean lines(LogBytes bytes) throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        int size = bytes.fill(buffer, 0, bytes.markLength());
        int start = content(buffer, 0, size);
        if (start == size) {
            return true;
        }
        return switch (buffer[start]) {
            case RECORD_SEPARATOR -> false;
            case '[' -> !arrayOfObjects(buffer, start, size);
            case '{' -> !alone(buffer, start, size) && firstIsWhole(buffer, start, size);
            default -> true;
        };
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

    /** Whether the first object ends where its line does, or is damaged within it. */
    private static boolean firstIsWhole(byte[] b, int start, int size) {
        int lineEnd = start;
        while (lineEnd < size && b[lineEnd] != '\n') {
            lineEnd++;
        }
        try (JsonParser p =
                new JsonFactory().createParser(ObjectReadContext.empty(), b, start, size - start)) {
            if (p.nextToken() == JsonToken.START_OBJECT) {
                p.skipChildren();
            }
            // Counted from where the parser began.
            int end = start + Math.toIntExact(p.currentLocation().getByteOffset());
            if (end > lineEnd) {
                return false;
            }
            int next = content(b, end, lineEnd);
            return next == lineEnd
                    || (b[next] != ',' && b[next] != '{' && b[next] != RECORD_SEPARATOR);
        } catch (UnexpectedEndOfInputException more) {
            return lineEnd == size;
        } catch (JacksonException damaged) {
            return true;
        }
    }
}
