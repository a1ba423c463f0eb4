package dev.footfall.desktop.engine;

import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogSample;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.SkippedRecord;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** What the window tells of a log before anything of it is sent. */
final class LogFacts {

    /** Parts of its time, for the overview: finer than most screens show. */
    private static final int SLOTS = 400;

    private static final int SKIPPED_LINES = 200;

    private LogFacts() {}

    static Opened.Recording of(RecordedLog log, List<String> columns, LogOptions how) {
        List<SkippedRecord> skipped = log.skippedRecords();
        return new Opened.Recording(
                log.counts().records(),
                log.counts().events(),
                log.counts().skipped(),
                log.sessions().size().orElse(0),
                log.eventsByType(),
                log.remarks(),
                skipped.stream().limit(SKIPPED_LINES).map(LogFacts::line).toList(),
                log.first(),
                Duration.between(log.first(), log.last()),
                Arrays.stream(log.eventsOverTime(SLOTS)).boxed().toList(),
                new Opened.Columns(
                        columns, how, !columns.isEmpty() && LogSample.doubtful(log.counts())));
    }

    private static String line(SkippedRecord of) {
        return "line %,d: %s: %s".formatted(of.line(), of.reason(), of.detail());
    }
}
