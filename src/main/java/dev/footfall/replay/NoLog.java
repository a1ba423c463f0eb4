package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * Tells of a file in which nothing could be read what it is instead, where its start shows that: a
 * complaint about each of its lines would help nobody.
 */
final class NoLog {

    private static final int LOOKED_AT = 4096;
    private static final JsonFactory JSON = new JsonFactory();

    private NoLog() {}

    /** What the file is and what would be right; null when its start looks like a log's. */
    static @Nullable LogProblem of(String name, LogBytes bytes) throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        int size = bytes.fill(buffer, 0, bytes.markLength());
        if (binary(buffer, size)) {
            return noText(name);
        }
        String start = new String(buffer, 0, size, StandardCharsets.UTF_8).strip();
        if (start.startsWith("[") && JsonLayout.lines(bytes)) {
            return new LogProblem(
                    name,
                    1,
                    1,
                    "this is a JSON array, and not of objects",
                    "one object for each event, in an array or one a line");
        }
        if (start.indexOf('\n') < 0 && start.indexOf('\r') >= 0) {
            return new LogProblem(
                    name,
                    1,
                    1,
                    "its lines end in CR alone",
                    "lines that end in LF or CRLF, as tr '\\r' '\\n' writes them");
        }
        return null;
    }

    /**
     * The same of one object that is no event but holds a list of objects, as answers of many
     * interfaces do; null for one without.
     */
    static @Nullable LogProblem ofWrapped(String name, LogBytes bytes) throws IOException {
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser p =
                JSON.createParser(ObjectReadContext.empty(), bytes.stream(bytes.markLength()))) {
            if (p.nextToken() == JsonToken.START_OBJECT && list(p, path)) {
                String list = String.join(".", path);
                return new LogProblem(
                        name,
                        1,
                        1,
                        "this is one JSON object, whose events may be in its list \"" + list + "\"",
                        "one object for each event, as jq -c '."
                                + String.join(".", path.stream().map(NoLog::quoted).toList())
                                + "[]' writes it");
            }
        } catch (JacksonException damaged) {
            return null;
        }
        return null;
    }

    /** Finds a list of objects within an object; the way to it is added to the path. */
    private static boolean list(JsonParser p, Deque<String> path) {
        String key;
        while ((key = p.nextName()) != null) {
            path.addLast(key);
            JsonToken value = p.nextToken();
            boolean found =
                    value == JsonToken.START_OBJECT
                            ? list(p, path)
                            : value == JsonToken.START_ARRAY && objectFirst(p);
            if (found) {
                return true;
            }
            path.removeLast();
        }
        return false;
    }

    private static boolean objectFirst(JsonParser p) {
        JsonToken first = p.nextToken();
        if (first == JsonToken.START_OBJECT) {
            return true;
        }
        while (first != null && first != JsonToken.END_ARRAY) {
            p.skipChildren();
            first = p.nextToken();
        }
        return false;
    }

    private static String quoted(String key) {
        return key.matches("[A-Za-z_][A-Za-z0-9_]*") ? key : "\"" + key + "\"";
    }

    /**
     * The same where the first characters show two or four bytes each: the JSON parser would make
     * out some lines of such a file and not others. Null for bytes that are all zero.
     */
    static @Nullable LogProblem ofWide(String name, LogBytes bytes) throws IOException {
        byte[] start = new byte[4];
        int zeros = 0;
        int size = bytes.fill(start, 0, 0);
        for (int i = 0; i < size; i++) {
            zeros += start[i] == 0 ? 1 : 0;
        }
        return zeros > 0 && zeros < size ? noText(name) : null;
    }

    private static LogProblem noText(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String packing = lower.endsWith(".gz") ? "gzip" : lower.endsWith(".zst") ? "zstd" : null;
        return new LogProblem(
                name,
                1,
                1,
                packing == null
                        ? "this is no text: it holds control characters"
                        : "this is not packed once with " + packing + ", and no text",
                "text in UTF-8, or in UTF-16 with a byte-order mark; packed once with gzip or"
                        + " zstd, or not at all");
    }

    private static boolean binary(byte[] buffer, int size) {
        for (int i = 0; i < size; i++) {
            byte b = buffer[i];
            boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f' || b == 0x1e;
            if (b >= 0 && b < ' ' && !space) {
                return true;
            }
        }
        return false;
    }
}
