package dev.footfall.replay;

import java.util.Locale;
import java.util.Optional;

/** The formats that can be read, by the names that the command line uses. */
public enum LogFormat {
    /** Decided by what is in the file; JSON lines are then judged one by one. */
    AUTO,
    /** One interaction a line, in the shape of the endpoint's body, with a time field. */
    JSONL,
    /** OpenSearch User Behavior Insights: bulk files or bare documents. */
    UBI,
    /** OTTO: one session a line, with its events in an array. */
    OTTO,
    /** HTTP archive 1.2: the POSTs to an {@code /interactions} address. */
    HAR,
    /** A table with a header row. */
    CSV;

    /** The name on the command line and in reports: {@code jsonl}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format with this name, in any case; empty when there is none. */
    public static Optional<LogFormat> named(String word) {
        for (LogFormat format : values()) {
            if (format.word().equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
