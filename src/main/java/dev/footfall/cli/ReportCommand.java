package dev.footfall.cli;

import dev.footfall.report.RecordedRun;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.report.SummaryText;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(name = "report", description = "Sum up a run directory, also one whose run was cut short.")
final class ReportCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "A run directory.")
    @Nullable Path dir;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    ReportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (dir == null) {
            throw new Refusal(ExitCode.USAGE, "Name a run directory.");
        }
        try {
            Summary summary = RecordedRun.summary(dir);
            console.out().print(json ? SummaryJson.text(summary) : text(dir, summary));
            console.out().flush();
            return ExitCode.FINE;
        } catch (IOException trouble) {
            throw new Refusal(ExitCode.REJECTED, String.valueOf(trouble.getMessage()));
        }
    }

    private static String text(Path dir, Summary summary) throws IOException {
        return SummaryText.of(summary, RecordedRun.types(dir), dir, Integer.MAX_VALUE);
    }
}
