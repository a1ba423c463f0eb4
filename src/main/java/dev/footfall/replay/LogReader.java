package dev.footfall.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads recorded logs. */
public final class LogReader {

    /** So many skipped records are listed when a log holds nothing else. */
    private static final int LISTED = 20;

    private LogReader() {}

    /**
     * Reads a log from end to end, once, and indexes it. No exception for a bad file: every problem
     * is in the result.
     */
    public static LogLoad read(Path file, LogOptions options) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return rejected(name, "this is a directory", "a log file");
        }
        LogBytes bytes = null;
        LogLoad load = null;
        try {
            bytes = LogBytes.open(file);
            load = index(bytes, file, options);
            return load;
        } catch (NoSuchFileException e) {
            return rejected(name, "there is no such file", "a log to replay");
        } catch (IOException e) {
            return rejected(name, "cannot be read: " + e.getMessage(), "a readable file");
        } finally {
            if (bytes != null && !(load instanceof LogLoad.Loaded)) {
                closeQuietly(bytes);
            }
        }
    }

    private static void closeQuietly(LogBytes bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            // Only read from: nothing can be lost, and the problem that led here is told.
            return;
        }
    }

    private static LogLoad index(LogBytes bytes, Path file, LogOptions options) throws IOException {
        String name = file.toString();
        Roles roles = new Roles(options);
        Timestamps times = new Timestamps(options.zone());
        LogCollector log = new LogCollector(times);
        JsonLines lines = new JsonLines(options.format(), roles, times, log);
        Lines.each(bytes, lines);
        lines.end();
        LogIndex index = log.finish();
        if (index.events() == 0) {
            return nothing(name, log);
        }
        if (options.timeField() != null && !log.anyTime()) {
            return rejected(
                    name,
                    "no record has a time in \"" + options.timeField() + "\"",
                    "the name of the field that says when each record happened");
        }
        RecordReader reader = new RecordReader(bytes, index, log.ubi(), roles, options);
        Path last = file.getFileName();
        var sessions = new RecordedSessions(index, reader, last == null ? name : last.toString());
        return new LogLoad.Loaded(new RecordedLog(bytes, index, sessions, lines.found(), log));
    }

    private static LogLoad nothing(String name, LogCollector log) {
        if (log.skips().total() == 0) {
            return rejected(name, "the file holds no records", "one JSON object a line");
        }
        List<LogProblem> problems = new ArrayList<>();
        for (SkippedRecord record : log.skips().first()) {
            if (problems.size() < LISTED) {
                problems.add(
                        new LogProblem(
                                name,
                                record.line(),
                                1,
                                record.reason() + ": " + record.detail(),
                                "an interaction, a UBI document or an OTTO session"));
            }
        }
        return new LogLoad.Rejected(problems);
    }

    private static LogLoad rejected(String file, String what, String expected) {
        return new LogLoad.Rejected(List.of(new LogProblem(file, 1, 1, what, expected)));
    }
}
