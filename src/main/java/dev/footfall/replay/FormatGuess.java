package dev.footfall.replay;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;

/**
 * Tells from a file's start what it is: an object whose first key is {@code log} is an archive,
 * anything else that starts like JSON is JSON lines, and text whose first line has separators, or
 * names one, is a table.
 */
final class FormatGuess {

    private static final int LOOKED_AT = 64 * 1024;

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
            return archive(buffer, start, size) ? LogFormat.HAR : LogFormat.AUTO;
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

    private static boolean archive(byte[] buffer, int start, int size) {
        JsonFactory json = new JsonFactory();
        try (JsonParser p =
                json.createParser(ObjectReadContext.empty(), buffer, start, size - start)) {
            p.nextToken();
            return "log".equals(p.nextName()) && p.nextToken() == JsonToken.START_OBJECT;
        } catch (JacksonException e) {
            return false;
        }
    }
}
