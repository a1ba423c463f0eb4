package dev.footfall.desktop.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells recorded logs from scenarios: by their names, and JSON by what is in it. */
final class LogNames {

    private static final List<String> LOGS =
            List.of(".jsonl", ".ndjson", ".jsonseq", ".har", ".csv", ".tsv", ".log", ".gz", ".zst");

    private static final int LOOKED_AT = 64 * 1024;

    /** One of these a scenario has, and an event hardly. */
    private static final Pattern SCENARIO = Pattern.compile("\\b(footfall|scripts|people)\"?\\s*:");

    private LogNames() {}

    static boolean looksLikeLog(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return LOGS.stream().anyMatch(name::endsWith)
                || (name.endsWith(".json") && holdsNoScenario(file));
    }

    /** The language accepts JSON, and many programs call any log of theirs that. */
    private static boolean holdsNoScenario(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
            return !start.isBlank() && !SCENARIO.matcher(start).find();
        } catch (IOException unreadable) {
            // Whoever reads it next says so.
            return false;
        }
    }
}
