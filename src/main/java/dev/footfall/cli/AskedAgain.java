package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.export.PlayedLog;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.replay.SelectedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.RunAsked;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRequest;
import dev.footfall.scenario.Scenario;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a run directory's {@code run.json} asked for, read again with the files that it names. */
final class AskedAgain implements AutoCloseable {

    private final RunAsked asked;
    private final PlayOptions options;
    private final @Nullable Scenario scenario;
    private final @Nullable SelectedLog log;
    private final Path file;

    private AskedAgain(
            RunAsked asked,
            PlayOptions options,
            @Nullable Scenario scenario,
            @Nullable SelectedLog log,
            Path file) {
        this.asked = asked;
        this.options = options;
        this.scenario = scenario;
        this.log = log;
        this.file = file;
    }

    /**
     * Reads the scenario as it was recorded, or the log that it names.
     *
     * @throws Refusal when either cannot be read any more
     */
    static AskedAgain of(RunAsked asked, Console console, Clock clock, Player player) {
        List<String> flags = asked.arguments().stream().skip(1).toList();
        if (asked.command().equals("replay")) {
            ReplayCommand command = new ReplayCommand(console, clock, player);
            parse(command, flags);
            Path file = inFolder(asked, command.log == null ? Path.of("") : command.log);
            SelectedLog played = log(asked, command, file);
            return new AskedAgain(asked, command.options, null, played, played.log().file());
        }
        RunCommand command = new RunCommand(console, clock, player);
        parse(command, flags);
        Path file = scenarioFile(asked, command.scenario);
        String text = asked.scenario();
        if (text == null) {
            throw new Refusal(
                    ExitCode.REJECTED,
                    "run.json holds no scenario, so what was played cannot be told.");
        }
        Scenario scenario = ScenarioFiles.load(file, text, console);
        return new AskedAgain(asked, command.options, scenario, null, file);
    }

    /** Versions that wrote no log into run.json are told by their flags. */
    private static SelectedLog log(RunAsked asked, ReplayCommand command, Path file) {
        AskedLog log = asked.log();
        if (log == null) {
            return command.select(command.load(file));
        }
        try {
            return PlayedLog.open(log);
        } catch (IOException gone) {
            throw new Refusal(ExitCode.REJECTED, gone.getMessage() + ".");
        }
    }

    private static void parse(Object command, List<String> flags) {
        try {
            new CommandLine(command).parseArgs(flags.toArray(String[]::new));
        } catch (CommandLine.ParameterException unknown) {
            throw new Refusal(
                    ExitCode.REJECTED,
                    "run.json names flags that this version does not know: "
                            + unknown.getMessage());
        }
    }

    private static Path scenarioFile(RunAsked asked, @Nullable Path named) {
        Path given = named == null ? Path.of(asked.identity().file()) : named;
        Path there = inFolder(asked, given);
        return Files.exists(there) || given.getParent() != null
                ? there
                : ScenarioFiles.found(given);
    }

    private static Path inFolder(RunAsked asked, Path file) {
        String folder = asked.folder();
        return folder == null ? file : Path.of(folder).resolve(file);
    }

    /** The flags as they were given. */
    PlayOptions options() {
        return options;
    }

    /** What was played; null for a replay. */
    @Nullable Scenario scenario() {
        return scenario;
    }

    /** What became of the log; null for a scenario. */
    @Nullable ReplayCounts replay() {
        return log == null ? null : log.log().counts();
    }

    /** The scenario's file or the log, where it is now. */
    Path file() {
        return file;
    }

    /** Everybody, of all shards. */
    SessionSource sessions() {
        if (scenario != null) {
            return ScenarioSessions.of(scenario, asked.identity().seed());
        }
        if (log == null) {
            throw new IllegalStateException("neither a scenario nor a log");
        }
        return log.sessions();
    }

    /** Whether events carry the mark. */
    boolean markSynthetic() {
        if (scenario != null) {
            return scenario.markSynthetic();
        }
        return log == null || log.options().markSynthetic();
    }

    /** Whether the files still give the events that they gave then. */
    boolean givesTheSame() {
        return asked.gives(sessions(), markSynthetic());
    }

    /** The plan as it was made then, for another request. */
    RunPlan plan(RunPlanner planner, RunRequest request) {
        if (scenario != null) {
            return planner.plan(scenario, request);
        }
        if (log == null) {
            throw new IllegalStateException("neither a scenario nor a log");
        }
        return planner.plan(log, asked.identity().title(), asked.identity().file(), request);
    }

    @Override
    public void close() throws IOException {
        if (log != null) {
            log.log().close();
        }
    }
}
