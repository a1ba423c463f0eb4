package dev.footfall.export;

import dev.footfall.journal.JournalReader;
import dev.footfall.replay.RecordedLog;
import dev.footfall.replay.SelectedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.SessionSource;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** An earlier run as a log that replays. */
public final class RunLog {

    /** The log's name in the run directory. */
    public static final String FILE = "sent.jsonl";

    private RunLog() {}

    /** Whether this is a run's directory. */
    public static boolean isRun(Path path) {
        return Files.isRegularFile(path.resolve(RunJson.FILE));
    }

    /**
     * What a replay of this log is called: what a run sent has the run's name, others the file's.
     */
    public static String title(Path log) {
        String name = String.valueOf(log.getFileName());
        Path directory = log.toAbsolutePath().resolveSibling("");
        if (!name.equals(FILE) || !isRun(directory)) {
            return name;
        }
        try {
            return RunJson.read(directory).identity().title();
        } catch (IOException damaged) {
            return name;
        }
    }

    /**
     * Writes what the run sent into its directory, and returns the file.
     *
     * @throws IOException when that cannot be told or written; the message says why and what to do
     */
    public static Path of(Path directory) throws IOException {
        RunAsked asked = RunJson.read(directory);
        String text = asked.scenario();
        if (text != null) {
            return ofScenario(directory, asked, text);
        }
        AskedLog log = asked.log();
        if (log == null) {
            throw new IOException(
                    "an earlier version wrote down only the flags with which this run replayed %s: replay that again, or footfall export this run to a file first"
                            .formatted(asked.identity().file()));
        }
        try (JournalReader record = JournalReader.open(directory)) {
            SelectedLog played = PlayedLog.of(directory, asked, log, record);
            try (RecordedLog _ = played.log()) {
                return write(directory, asked, played.sessions(), record);
            }
        }
    }

    private static Path ofScenario(Path directory, RunAsked asked, String text) throws IOException {
        Path named = Path.of(asked.identity().file());
        if (!(ScenarioReader.read(named, text) instanceof ScenarioLoad.Loaded(Scenario scenario))) {
            throw new IOException(
                    "this version cannot read the run's scenario any more: replay its log from"
                            + " footfall export of that version");
        }
        try (JournalReader record = JournalReader.open(directory)) {
            SessionSource sessions = ScenarioSessions.of(scenario, asked.identity().seed());
            return write(directory, asked, sessions, record);
        }
    }

    private static Path write(
            Path directory, RunAsked asked, SessionSource sessions, JournalReader record)
            throws IOException {
        Path unfinished = directory.resolve(FILE + ".part");
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            RunEvents.write(
                    asked.identity().startedAt(), sessions, record, new ReplayableLines(), lines);
        }
        return Files.move(unfinished, directory.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }
}
