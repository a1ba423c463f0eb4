package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads recorded logs. */
public final class LogReader {

    /** So many skipped records are listed when a log holds nothing else. */
    private static final int LISTED = 20;

    private static final String EXPECTED =
            "an interaction, a UBI document or an OTTO session a line, a table with a header, or an"
                    + " HTTP archive with POSTs to /interactions";

    private LogReader() {}

    /**
     * Reads a log from end to end, once, and indexes it. No exception for a bad file: every problem
     * is in the result.
     */
    public static LogLoad read(Path file, LogOptions options) {
        return read(file, options, Spill.HEAP_BYTES);
    }

    /**
     * The same with so much of the index on the heap.
     *
     * @param heapBytes the rest goes into a temporary file
     */
    static LogLoad read(Path file, LogOptions options, long heapBytes) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            return rejected(
                    name,
                    "this is a directory, and not that of a run",
                    "a log file, or a directory that a run wrote, with its run.json");
        }
        Spill spill = new Spill(heapBytes);
        LogBytes bytes = null;
        LogLoad load = null;
        try {
            bytes = LogBytes.open(file);
            load = index(bytes, spill, file, options);
            return load;
        } catch (Unpacked.UnreadablePacking e) {
            return rejected(
                    name,
                    "the file is " + e.getMessage(),
                    "a plain file, or one packed with gzip or zstd");
        } catch (NoSuchFileException e) {
            return rejected(name, "there is no such file", "a log to replay");
        } catch (IOException | UncheckedIOException e) {
            return rejected(name, "cannot be read: " + e.getMessage(), "a readable file");
        } finally {
            if (!(load instanceof LogLoad.Loaded)) {
                close(spill, bytes);
            }
        }
    }

    private static void close(Spill spill, @Nullable LogBytes bytes) {
        try (spill;
                bytes) {
            // Nothing is left to do with them.
        } catch (IOException e) {
            // Only read from: nothing can be lost, and the problem that led here is told.
        }
    }

    private static LogLoad index(LogBytes bytes, Spill spill, Path file, LogOptions options)
            throws IOException {
        String name = file.toString();
        LogProblem wide = NoLog.ofWide(name, bytes);
        if (wide != null) {
            return new LogLoad.Rejected(List.of(wide));
        }
        Scan scan = Scan.of(bytes, spill, name, options, null);
        if (!scan.problems().isEmpty()) {
            LogProblem instead = NoLog.of(name, bytes);
            return new LogLoad.Rejected(instead == null ? scan.problems() : List.of(instead));
        }
        LogCollector log = scan.log();
        if (bytes.damage() != null) {
            log.remark(LogCollector.DAMAGED, 1);
        }
        LogIndex index = log.finish();
        if (index.events() == 0) {
            return nothing(name, log, bytes, options);
        }
        if (options.timeField() != null && !log.anyTime()) {
            return rejected(
                    name,
                    "no record has a time in \"" + options.timeField() + "\"",
                    "the name of the field that says when each record happened");
        }
        return new LogLoad.Loaded(scan.recorded(bytes, spill, index, file, options));
    }

    private static LogLoad nothing(
            String name, LogCollector log, LogBytes bytes, LogOptions options) throws IOException {
        String damage = bytes.damage();
        if (log.skips().total() == 0 && damage != null) {
            return rejected(name, "the compressed data is damaged: " + damage, "a whole file");
        }
        LogFormat format =
                options.format() == LogFormat.AUTO ? FormatGuess.of(bytes) : options.format();
        LogProblem instead = format == LogFormat.HAR ? null : NoLog.of(name, bytes);
        if (instead != null) {
            return new LogLoad.Rejected(List.of(instead));
        }
        if (log.skips().total() == 0) {
            return rejected(name, "the file holds no records", EXPECTED);
        }
        if (log.skips().total() == 1
                && log.skips().first().getFirst().reason().equals(SkipLog.NOT_AN_EVENT)) {
            LogProblem wrapped = NoLog.ofWrapped(name, bytes);
            if (wrapped != null) {
                return new LogLoad.Rejected(List.of(wrapped));
            }
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
                                EXPECTED));
            }
        }
        return new LogLoad.Rejected(problems);
    }

    private static LogLoad rejected(String file, String what, String expected) {
        return new LogLoad.Rejected(List.of(new LogProblem(file, 1, 1, what, expected)));
    }
}
