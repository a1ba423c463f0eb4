package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalTotals;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.run.Earlier;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunPlanner;
import dev.footfall.run.RunRules;
import dev.footfall.scenario.Scenario;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Plays the rest of a run that was stopped or died, as it was asked for then. */
final class Resumption {

    /** What may be said anew; all else is taken from the directory. */
    private static final Set<String> MAY_BE_GIVEN =
            Set.of(
                    "--resume",
                    "--allow-remote",
                    "--quiet",
                    "--json",
                    "--no-picture",
                    "--theme",
                    "--metrics-port",
                    "--otlp");

    private final Console console;
    private final Clock clock;
    private final Player player;

    Resumption(Console console, Clock clock, Player player) {
        this.console = console;
        this.clock = clock;
        this.player = player;
    }

    /**
     * Plays the rest, and returns the exit code of the whole run.
     *
     * @param given the flags of this command, by name
     * @throws Refusal when there is nothing to resume, or when it would not be the same run
     */
    int resume(Path dir, PlayOptions options, List<String> given) throws InterruptedException {
        given.stream()
                .filter(flag -> !MAY_BE_GIVEN.contains(flag))
                .findFirst()
                .ifPresent(
                        flag -> {
                            throw new Refusal(
                                    ExitCode.USAGE,
                                    "--resume plays what "
                                            + dir
                                            + " asked for: leave "
                                            + flag
                                            + " out.");
                        });
        try {
            RunAsked asked = RunJson.read(dir);
            Earlier earlier = earlier(dir);
            try (AskedAgain again = AskedAgain.of(asked, console, clock, player)) {
                refuseChanges(again);
                again.options().allowRemote = options.allowRemote;
                try (Target target = Target.of(again.options(), asked.identity().slug(), clock)) {
                    RunPlan plan =
                            again.plan(new RunPlanner(clock), Requests.of(again.options(), target));
                    say(dir, earlier, options);
                    return player.resume(
                            plan.as(asked.identity().at(target.base()))
                                    .judgedBy(
                                            new RunRules(
                                                    Player.thresholds(asked.failIf(), List.of()),
                                                    again.options().abortAfter)),
                            dir,
                            earlier,
                            again,
                            target,
                            options);
                }
            }
        } catch (IOException trouble) {
            throw new Refusal(ExitCode.REJECTED, String.valueOf(trouble.getMessage()));
        }
    }

    private static Earlier earlier(Path dir) throws IOException {
        try (JournalReader record = JournalReader.openIfBegun(dir)) {
            if (record == null) {
                refuseForgotten(dir, 0);
                return Earlier.unrecorded();
            }
            JournalTotals totals = record.totals();
            refuseForgotten(dir, totals.counts().acknowledged());
            if ("finished".equals(totals.ended())) {
                throw new Refusal(ExitCode.USAGE, dir + " is complete: nothing is left to play.");
            }
            if (totals.lost() > 0) {
                throw lost(dir, totals.lost());
            }
            return Earlier.of(record);
        }
    }

    /**
     * A part that ended in order has told in its summary how much was acknowledged; only a record
     * says which events those were. Acknowledged ones are not played again, so they become no
     * fewer.
     */
    private static void refuseForgotten(Path dir, long recorded) {
        Summary told;
        try {
            told = SummaryJson.read(dir);
        } catch (IOException noneOrUnreadable) {
            return;
        }
        Summary.@Nullable RecordCounts record = told.record();
        if (record != null && record.lost() > 0) {
            throw lost(dir, record.lost());
        }
        if (recorded < told.events().acknowledged()) {
            throw new Refusal(
                    ExitCode.REJECTED,
                    String.format(
                            Locale.ROOT,
                            "%s of %s says that %,d events were acknowledged, and %s has %,d of"
                                    + " them: the others would be sent twice. Bring the record"
                                    + " back, or play the scenario anew.",
                            SummaryJson.FILE,
                            dir,
                            told.events().acknowledged(),
                            Journal.FILE,
                            recorded));
        }
    }

    private static Refusal lost(Path dir, long outcomes) {
        return new Refusal(
                ExitCode.USAGE,
                String.format(
                        Locale.ROOT,
                        "%s lost %,d outcomes, so what was acknowledged is not known and would be"
                                + " sent twice. Play the scenario anew.",
                        dir,
                        outcomes));
    }

    private static void refuseChanges(AskedAgain again) throws IOException {
        @Nullable Scenario recorded = again.scenario();
        boolean changed =
                recorded != null
                        && Files.isReadable(again.file())
                        && !Files.readString(again.file()).equals(recorded.source());
        if (changed || !again.givesTheSame()) {
            throw new Refusal(
                    ExitCode.REJECTED,
                    again.file()
                            + " has changed since the run began, so the rest would not be the rest"
                            + " of that run. Bring it back as run.json has it, or play it anew.");
        }
    }

    private void say(Path dir, Earlier earlier, PlayOptions options) {
        if (earlier.recorded().size() == 0) {
            console.err()
                    .println(
                            "Nothing is recorded in "
                                    + dir
                                    + ": all events are played, also what an earlier part may have"
                                    + " sent in the moments before it ended.");
        } else if (!options.quiet) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "%,d events are recorded and not sent again; the figures below are of"
                                    + " the rest.%n",
                            earlier.settled().size());
        }
    }
}
