package dev.footfall.desktop.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Tells recorded logs from scenarios by their names. */
final class LogNames {

    /** JSON is a scenario: the language accepts it, and a log of JSON Lines is named otherwise. */
    private static final List<String> LOGS =
            List.of(".jsonl", ".ndjson", ".har", ".csv", ".log", ".gz", ".zst");

    private LogNames() {}

    static boolean looksLikeLog(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return LOGS.stream().anyMatch(name::endsWith);
    }
}
