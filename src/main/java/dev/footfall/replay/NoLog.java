package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Tells of a file in which nothing could be read what it is instead, where its start shows that: a
 * complaint about each of its lines would help nobody.
 */
final class NoLog {

    private static final int LOOKED_AT = 4096;

    private NoLog() {}

    /** What the file is and what would be right; null when its start looks like a log's. */
    static @Nullable LogProblem of(String name, LogBytes bytes) throws IOException {
        byte[] buffer = new byte[LOOKED_AT];
        int size = bytes.fill(buffer, 0, bytes.markLength());
        if (binary(buffer, size)) {
            return noText(name);
        }
        String start = new String(buffer, 0, size, StandardCharsets.UTF_8).strip();
        if (start.startsWith("[")) {
            return new LogProblem(
                    name,
                    1,
                    1,
                    "this is one JSON array",
                    "one object a line, as jq -c '.[]' writes it");
        }
        if (start.indexOf('\n') < 0 && start.indexOf('\r') >= 0) {
            return new LogProblem(
                    name,
                    1,
                    1,
                    "its lines end in CR alone",
                    "lines that end in LF or CRLF, as tr '\\r' '\\n' writes them");
        }
        if (start.lines().findFirst().orElse("").strip().equals("{")) {
            return new LogProblem(
                    name,
                    1,
                    1,
                    "these are JSON objects over several lines",
                    "one object a line, as jq -c . writes it");
        }
        return null;
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
            boolean space = b == '\t' || b == '\n' || b == '\r' || b == '\f';
            if (b >= 0 && b < ' ' && !space) {
                return true;
            }
        }
        return false;
    }
}
