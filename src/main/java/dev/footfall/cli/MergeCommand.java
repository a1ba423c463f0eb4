package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.report.JUnitXml;
import dev.footfall.report.MergeResult;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.report.RunMerge;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.report.SummaryText;
import dev.footfall.run.PlanDigest;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(name = "merge", description = "Put the run directories of a run's shards into one.")
final class MergeCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Player player;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The shards' run directories.")
    List<Path> dirs = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the whole run goes. Default: runs/<run>-merged.")
    @Nullable Path out;

    @Option(names = "--json", description = "Print summary.json instead of the text.")
    boolean json;

    MergeCommand(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    @Override
    public Integer call() {
        try {
            RunAsked asked = RunJson.read(dirs.getFirst());
            Path into =
                    out == null
                            ? Path.of("runs").resolve(asked.identity().runId() + "-merged")
                            : out;
            try (AskedAgain again = AskedAgain.of(asked, console, clock, player)) {
                return switch (RunMerge.merge(
                        dirs,
                        into,
                        recorded ->
                                again.givesTheSame()
                                        ? PlanDigest.ofRecord(
                                                again.sessions(), recorded, again.markSynthetic())
                                        : null)) {
                    case MergeResult.Rejected(List<String> problems) ->
                            throw new Refusal(
                                    ExitCode.REJECTED,
                                    String.join("\n", problems) + "\nNothing was merged.");
                    case MergeResult.Merged(Summary summary) -> told(summary, again, into);
                };
            }
        } catch (IOException trouble) {
            throw new Refusal(ExitCode.REJECTED, String.valueOf(trouble.getMessage()));
        }
    }

    private int told(Summary merged, AskedAgain again, Path into) throws IOException {
        Summary summary = again.replay() == null ? merged : merged.withReplay(again.replay());
        SummaryJson.write(into, summary);
        JUnitXml.write(into, summary);
        if (summary.digest() == null) {
            console.err()
                    .println(
                            "The digest is unknown: the record has gaps, or "
                                    + again.file()
                                    + " no longer gives the events that were played.");
        }
        console.out().print(json ? SummaryJson.text(summary) : SummaryText.of(summary, into));
        console.out().flush();
        return summary.exit();
    }
}
