package dev.footfall.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what is skipped and keeps the first few for show. */
final class SkipLog {

    static final String NO_TIMESTAMP = "no timestamp";
    static final String BAD_TIMESTAMP = "unreadable timestamp";
    static final String NOT_JSON = "not JSON";
    static final String TRUNCATED = "truncated last line";
    static final String NOT_AN_OBJECT = "not a JSON object";
    static final String NO_DOCUMENT = "bulk action without a document";
    static final String NOT_AN_EVENT = "neither an interaction nor a known event";
    static final String NO_TYPE = "no event type";
    static final String TOO_LONG = "line too long";

    /** So many are kept word by word; the rest is only counted. */
    static final int KEPT = 1_000;

    private final List<SkippedRecord> first = new ArrayList<>();
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private long total;

    /** The parser's words about what is wrong, without those about the parser. */
    static String plain(String words) {
        return words.replaceAll("(?s) ?\\(start marker at .*|\\(for Object .*|\n at \\[.*", "")
                .strip();
    }

    void skip(long line, String reason, String detail) {
        skip(line, reason, detail, 1);
    }

    void skip(long line, String reason, String detail, long times) {
        counts.merge(reason, times, Long::sum);
        total += times;
        if (first.size() < KEPT) {
            first.add(new SkippedRecord(line, reason, detail));
        }
    }

    long total() {
        return total;
    }

    SortedMap<String, Long> counts() {
        return counts;
    }

    List<SkippedRecord> first() {
        return List.copyOf(first);
    }
}
