package dev.footfall.cli;

import dev.footfall.fit.FittedScenario;
import dev.footfall.fit.LogFit;
import dev.footfall.fit.RecordedTraffic;
import dev.footfall.replay.LogLoad;
import dev.footfall.replay.LogOptions;
import dev.footfall.replay.LogProblem;
import dev.footfall.replay.LogReader;
import dev.footfall.replay.RecordedLog;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

@Command(
        name = "fit",
        description = "Learn a scenario from a recorded log: the traffic without the users.")
final class FitCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "LOG", description = "A log that replay reads.")
    @Nullable Path log;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "SCENARIO",
            description = "The file to write. Default: standard output.")
    @Nullable Path out;

    FitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (log == null) {
            throw new Refusal(ExitCode.USAGE, "Name a log file.");
        }
        try (RecordedLog recorded = load(log)) {
            FittedScenario fitted =
                    LogFit.of(
                            new RecordedTraffic(
                                    String.valueOf(log.getFileName()),
                                    recorded.sessions(),
                                    recorded.whole().starts()::nanosOf,
                                    recorded.first()));
            write(fitted.yaml());
            console.err()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "learnt from %,d events in %,d sessions",
                                    recorded.counts().events(),
                                    recorded.sessions().size().orElse(0)));
            fitted.notes().forEach(note -> console.err().println("note: " + note));
            return ExitCode.FINE;
        }
    }

    private void write(String yaml) {
        if (out == null) {
            console.out().print(yaml);
            console.out().flush();
            return;
        }
        try {
            Files.writeString(out, yaml);
        } catch (IOException trouble) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "%s cannot be written (%s). Name another file with -o."
                            .formatted(out, trouble.getMessage()));
        }
    }

    private RecordedLog load(Path file) {
        return switch (LogReader.read(file, LogOptions.defaults())) {
            case LogLoad.Loaded(RecordedLog recorded) -> recorded;
            case LogLoad.Rejected(List<LogProblem> problems) -> {
                problems.forEach(problem -> console.err().println(problem));
                throw new Refusal(ExitCode.REJECTED, "Nothing was learnt.");
            }
        };
    }
}
