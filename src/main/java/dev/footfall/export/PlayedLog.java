package dev.footfall.export;

import dev.footfall.journal.JournalReader;
import dev.footfall.journal.RecordedSteps;
import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogReader;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.SelectedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunEnd;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.run.PlanDigest;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The log that a run replayed, opened again as it was read then. */
public final class PlayedLog {

    private PlayedLog() {}

    /**
     * The part that was played. Whoever opens it closes its {@link SelectedLog#log}.
     *
     * @throws IOException when it cannot be read any more; the message says why and what to do
     */
    public static SelectedLog open(AskedLog asked) throws IOException {
        return switch (LogReader.read(present(asked.file()), asked.how())) {
            case LogLoad.Rejected(List<LogProblem> problems) ->
                    throw new IOException(
                            "%s, which this run replayed, cannot be read any more (%s): put it back as it was"
                                    .formatted(asked.file(), problems.getFirst().what()));
            case LogLoad.Loaded(RecordedLog log) -> {
                SelectedLog part = log.select(asked.part());
                if (part.events() == 0) {
                    log.close();
                    throw changed(asked.file());
                }
                yield part;
            }
        };
    }

    /**
     * The part of its log that a run replayed, found to give the events that it played. Goes
     * through the log twice. Whoever opens it closes its {@link SelectedLog#log}.
     *
     * @param asked the run's, with a log
     * @param record the run's
     * @throws IOException when the log is gone, or gives other events by now; the message says
     *     which and what to do
     */
    public static SelectedLog of(Path directory, RunAsked asked, AskedLog log, JournalReader record)
            throws IOException {
        SelectedLog played = open(log);
        boolean same = false;
        try {
            same = gives(asked, played, record, digest(directory));
        } finally {
            if (!same) {
                played.log().close();
            }
        }
        if (!same) {
            throw changed(log.file());
        }
        return played;
    }

    /** Of all that was played; null where the run has not come to its own end. */
    private static @Nullable String digest(Path directory) {
        try {
            Summary summary = SummaryJson.read(directory);
            return summary.ended() == RunEnd.FINISHED ? summary.digest() : null;
        } catch (IOException none) {
            return null;
        }
    }

    /**
     * Whether these are the events that were played.
     *
     * @param record the run's
     * @param digest of the whole run; null where it is not known, so that only the first sessions
     *     tell
     */
    private static boolean gives(
            RunAsked asked, SelectedLog log, JournalReader record, @Nullable String digest)
            throws IOException {
        boolean mark = log.options().markSynthetic();
        RecordedSteps steps = record.recorded();
        if (!asked.gives(log.sessions(), mark)
                || steps.lastSession() >= log.sessions().size().orElse(Long.MAX_VALUE)) {
            return false;
        }
        try {
            String now = PlanDigest.ofRecord(log.sessions(), steps, mark);
            return digest == null || now == null || now.equals(digest);
        } catch (IndexOutOfBoundsException fewerSteps) {
            return false;
        }
    }

    /** The log is there, and is not the one that was replayed. */
    private static IOException changed(Path log) {
        return new IOException(
                "%s no longer gives the events that this run played: put back the file of that time"
                        .formatted(log));
    }

    /** What an earlier run sent is written anew where somebody tidied it up. */
    private static Path present(Path log) throws IOException {
        Path directory = log.resolveSibling("");
        return log.endsWith(RunLog.FILE) && Files.notExists(log) && RunLog.isRun(directory)
                ? RunLog.of(directory)
                : log;
    }
}
