package dev.footfall.replay;

import dev.footfall.table.CsvCells;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Tells from a file's start what it is: an object with a {@code log} of a HAR's keys is an archive,
 * anything else that starts like JSON is JSON lines, and text whose first line has separators, or
 * names one, is a table.
 */
final class FormatGuess {

    private static final int LOOKED_AT = 64 * 1024;

    /** So far a {@code log} is looked for in an object. */
    private static final int SEARCHED = 16 << 20;

    /** What a {@code log} of HAR 1.2 may hold; an event's may hold anything else. */
    private static final Set<String> HAR =
            Set.of("version", "creator", "browser", "pages", "entries", "comment");

    private static final JsonFactory JSON = new JsonFactory();

    private FormatGuess() {}

    /** {@link LogFormat#AUTO} for JSON lines, which are judged one by one. */
    static LogFormat of(LogBytes bytes) throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        int size = bytes.fill(buffer, 0, bytes.markLength());
        int start = 0;
        while (start < size && buffer[start] <= ' ' && buffer[start] >= 0) {
            start++;
        }
        if (start < size && buffer[start] == '{') {
            return archive(bytes) ? LogFormat.HAR : LogFormat.AUTO;
        }
        int end = start;
        while (end < size && buffer[end] != '\n') {
            end++;
        }
        boolean text = start < size && buffer[start] != '[';
        int last = end > start && buffer[end - 1] == '\r' ? end - 1 : end;
        String line = CsvCells.text(buffer, start, last);
        return text && table(line) ? LogFormat.CSV : LogFormat.AUTO;
    }

    private static boolean table(String line) {
        return CsvCells.named(line) != null
                || (!line.contains("{") && CsvCells.separator(line) != null);
    }

    /** Other programs put keys of their own before {@code log}, and some of them are long. */
    private static boolean archive(LogBytes bytes) throws IOException {
        try (InputStream in = bytes.stream(bytes.markLength(), SEARCHED);
                JsonParser p = JSON.createParser(ObjectReadContext.empty(), in)) {
            p.nextToken();
            String name;
            while ((name = p.nextName()) != null) {
                if (p.nextToken() == JsonToken.START_OBJECT && name.equals("log")) {
                    String first = p.nextName();
                    return first == null || first.startsWith("_") || HAR.contains(first);
                }
                p.skipChildren();
            }
            return false;
        } catch (JacksonException e) {
            return false;
        }
    }
}
