package dev.footfall.desktop.engine;

import dev.footfall.export.RunLog;
import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogPeek;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogReader;
import dev.footfall.replay.LogSample;
import dev.footfall.replay.RecordedLog;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;

/** What {@link FootfallEngine} plays, read from a file. */
sealed interface Playable extends Opened.Plan {

    /** A scenario. */
    record OfScenario(Scenario scenario) implements Playable {}

    /** A recorded log, and how it was read. */
    record OfLog(RecordedLog log, String title, LogOptions how) implements Playable {}

    /** Reads a scenario or a log, told apart by its name, or what JSON is in it. */
    static Opened read(Path file, ColumnChoice columns) {
        if (RunLog.isRun(file)) {
            return ofRun(file, columns);
        }
        return LogNames.looksLikeLog(file)
                ? ofLog(file, columns)
                : ofScenario(file, ScenarioReader.read(file));
    }

    /** What an earlier run sent. */
    private static Opened ofRun(Path directory, ColumnChoice columns) {
        try {
            return ofLog(RunLog.of(directory), columns);
        } catch (IOException trouble) {
            return new Opened.Rejected(
                    List.of(
                            new Problem(
                                    directory.toString(),
                                    1,
                                    1,
                                    String.valueOf(trouble.getMessage()),
                                    "a run whose scenario or log can still be read")));
        }
    }

    /** Reads a scenario's text. */
    static Opened read(Path file, String text) {
        return ofScenario(file, ScenarioReader.read(file, text));
    }

    private static Opened ofScenario(Path file, ScenarioLoad load) {
        return switch (load) {
            case ScenarioLoad.Rejected(List<Problem> problems) -> new Opened.Rejected(problems);
            case ScenarioLoad.Loaded(Scenario scenario) -> ready(file, scenario);
        };
    }

    private static Opened ready(Path file, Scenario scenario) {
        // Only to see how much the plan holds; nothing is sent there.
        RunRequest nowhere = RunRequest.of(URI.create("http://127.0.0.1"), true, null);
        PlanEstimate estimate =
                PlanEstimate.of(scenario, RunPlanner.visits(scenario, scenario.seed(), nowhere));
        return new Opened.Ready(
                scenario.name(),
                scenario.notes(),
                file,
                scenario.app(),
                scenario.seed(),
                estimate.duration(),
                estimate.events(),
                null,
                new OfScenario(scenario));
    }

    private static Opened ofLog(Path file, ColumnChoice choice) {
        LogSample start = LogPeek.at(file, LogOptions.defaults());
        List<String> columns = start.columns();
        LogOptions how = columns.isEmpty() ? LogOptions.defaults() : choice.of(file, columns);
        return switch (LogReader.read(file, how)) {
            case LogLoad.Rejected(List<LogProblem> problems) ->
                    unused(problems.stream().map(Playable::problem).toList(), file, how);
            case LogLoad.Loaded(RecordedLog log) -> {
                String title = RunLog.title(file);
                yield new Opened.Ready(
                        title,
                        "",
                        file,
                        "demo",
                        0,
                        Duration.between(log.first(), log.last()),
                        OptionalLong.of(log.counts().events()),
                        LogFacts.of(log, columns, how),
                        new OfLog(log, title, how));
            }
        };
    }

    private static Opened unused(List<Problem> problems, Path file, LogOptions how) {
        return LogPeek.at(file, how).doubtful()
                ? new Opened.Unmatched(problems, how)
                : new Opened.Rejected(problems);
    }

    private static Problem problem(LogProblem of) {
        return new Problem(
                of.file(),
                (int) Math.min(Integer.MAX_VALUE, of.line()),
                (int) Math.min(Integer.MAX_VALUE, of.column()),
                of.what(),
                of.expected());
    }
}
