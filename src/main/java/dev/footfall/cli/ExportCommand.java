package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.export.Export;
import dev.footfall.export.ReplayableLines;
import dev.footfall.export.RunEvents;
import dev.footfall.export.UbiLines;
import dev.footfall.journal.JournalReader;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.session.SessionSource;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "export",
        description = "Write what a run sent, as a log that replays or for UBI's tools.")
final class ExportCommand implements Callable<Integer> {

    private final Console console;
    private final Clock clock;
    private final Player player;

    @Parameters(paramLabel = "DIR", description = "A run directory.")
    @Nullable Path dir;

    @Option(
            names = "--format",
            paramLabel = "jsonl|ubi",
            defaultValue = "jsonl",
            description =
                    "jsonl replays to the same events; ubi is UBI 1.3 for the bulk API. Default:"
                            + " ${DEFAULT-VALUE}.")
    String format = "jsonl";

    @Option(
            names = "--plain-actions",
            description =
                    "With ubi: call a click click. UBI's schema, read strictly, refuses its own six"
                            + " action names, so that they are item_click and so on otherwise;"
                            + " OpenSearch's judgments from clicks look for the plain ones.")
    boolean plainActions;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where to; standard output otherwise.")
    @Nullable Path out;

    ExportCommand(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    @Override
    public Integer call() {
        if (dir == null) {
            throw new Refusal(ExitCode.USAGE, "Name a run directory.");
        }
        try {
            RunAsked asked = RunJson.read(dir);
            try (AskedAgain again = AskedAgain.of(asked, console, clock, player);
                    JournalReader record = JournalReader.open(dir)) {
                if (!again.givesTheSame()) {
                    throw new Refusal(
                            ExitCode.REJECTED,
                            again.file()
                                    + " no longer gives the events that were played. Put back the"
                                    + " file of that time.");
                }
                Export export = export(asked);
                long events = write(asked, again.sessions(), record, export);
                console.err().printf("exported %,d events%n", events);
                if (export instanceof UbiLines ubi) {
                    note(ubi.leftOut(), "bodies that are no interaction are left out");
                    note(
                            ubi.documentsLeftOut(),
                            "documents without a position are left out: UBI 1.3 demands one");
                }
                return ExitCode.FINE;
            }
        } catch (IOException trouble) {
            throw new Refusal(ExitCode.REJECTED, String.valueOf(trouble.getMessage()));
        }
    }

    private Export export(RunAsked asked) {
        return switch (format) {
            case "jsonl" -> new ReplayableLines();
            case "ubi" -> new UbiLines(asked.identity().slug(), plainActions);
            default ->
                    throw new Refusal(
                            ExitCode.USAGE,
                            "--format knows jsonl and ubi, not \"" + format + "\".");
        };
    }

    private void note(long count, String what) {
        if (count > 0) {
            console.err().printf("note %,d: %s%n", count, what);
        }
    }

    private long write(RunAsked asked, SessionSource sessions, JournalReader record, Export export)
            throws IOException {
        if (out == null) {
            OutputStream lines = new BufferedOutputStream(console.out());
            long events =
                    RunEvents.write(asked.identity().startedAt(), sessions, record, export, lines);
            lines.flush();
            return events;
        }
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(out))) {
            return RunEvents.write(asked.identity().startedAt(), sessions, record, export, lines);
        }
    }
}
