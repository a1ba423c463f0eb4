package dev.footfall.desktop.columns;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogSample;
import dev.footfall.replay.ReplayCounts;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The first events of a log, and what becomes of its first records, as words. */
final class SampleText {

    /** Stands where the id of the run will. */
    private static final RunStamp STAMP = new RunStamp("this-run");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM uuuu HH:mm:ss", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    private SampleText() {}

    /** Each event under the time at which it happened. */
    static String events(LogSample sample) {
        return sample.first().stream()
                .map(event -> when(event.at()) + "\n" + posted(event))
                .collect(Collectors.joining("\n\n"));
    }

    /** How many would be replayed, and why others not. */
    static String counts(LogSample sample) {
        ReplayCounts counts = sample.counts();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s%,d records: %,d would be replayed, %,d left out"
                        .formatted(
                                counts.records() < LogSample.RECORDS ? "" : "The first ",
                                counts.records(),
                                counts.events(),
                                counts.records() - counts.events()));
        counts.skipped().forEach((why, n) -> lines.add("%,d left out: %s".formatted(n, why)));
        sample.remarks().forEach((what, n) -> lines.add("%,d %s".formatted(n, what)));
        return String.join("\n", lines);
    }

    /** What stands in the way; empty for nothing. */
    static String problems(LogSample sample) {
        if (!sample.problems().isEmpty()) {
            String all =
                    sample.problems().stream()
                            .map(LogProblem::what)
                            .collect(Collectors.joining("; ", "", "."));
            return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1);
        }
        return sample.counts().events() > 0
                ? ""
                : sample.used().containsKey("event_type")
                        ? "Nothing would be replayed."
                        : "Nothing says what happened: choose a column for event_type.";
    }

    private static String posted(LogSample.Event event) {
        return new String(EventJson.encode(event.body(), STAMP), StandardCharsets.UTF_8);
    }

    /** A log without times counts from 1970. */
    private static String when(Instant at) {
        return at.getEpochSecond() < 86_400
                ? "after " + Duration.ofSeconds(at.getEpochSecond()).toSeconds() + " s"
                : TIME.format(at) + " UTC";
    }
}
