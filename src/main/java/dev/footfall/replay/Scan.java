package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A log gone through from its start.
 *
 * @param format what it was found to be
 * @param columns of a table; null for other logs, and where there was no header
 * @param problems what is wrong with a table's header; empty for nothing
 */
record Scan(
        LogFormat format,
        Roles roles,
        @Nullable CsvColumns columns,
        LogCollector log,
        List<LogProblem> problems) {

    /**
     * Goes through a log.
     *
     * @param start to go no further than that, and through no archive at all; null for all of it
     */
    static Scan of(
            LogBytes bytes,
            Spill spill,
            String name,
            LogOptions options,
            @Nullable FirstRecords start)
            throws IOException {
        Roles roles = new Roles(options);
        Timestamps times = new Timestamps(options.zone());
        LogCollector log = new LogCollector(times, spill);
        LogFormat format =
                options.format() == LogFormat.AUTO ? FormatGuess.of(bytes) : options.format();
        return switch (format) {
            case HAR -> {
                if (start == null) {
                    new HarLog(roles, times, log).read(bytes);
                }
                yield new Scan(format, roles, null, log, List.of());
            }
            case CSV -> {
                CsvLog csv = new CsvLog(name, options, roles, times, log);
                Lines.each(bytes, start == null ? csv : start.of(csv, log));
                csv.end();
                yield new Scan(format, roles, csv.columns(), log, csv.problems());
            }
            default -> {
                JsonLines lines = new JsonLines(format, roles, times, log);
                Lines.Handler handler = start == null ? lines : start.of(lines, log);
                if (JsonLayout.lines(bytes)) {
                    Lines.each(bytes, handler);
                } else {
                    JsonObjects.each(bytes, handler);
                }
                lines.end();
                yield new Scan(lines.found(), roles, null, log, List.of());
            }
        };
    }

    /** The events that were found. */
    RecordedLog recorded(
            LogBytes bytes, Spill spill, LogIndex index, Path file, LogOptions options) {
        RecordReader reader = new RecordReader(bytes, index, log.ubi(), roles, options, columns);
        return new RecordedLog(bytes, spill, index, reader, file, options, format, log);
    }
}
