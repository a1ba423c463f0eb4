package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.journal.JournalReader;
import dev.footfall.journal.JournalTotals;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
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
                    say(earlier, options);
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
                return Earlier.unrecorded();
            }
            JournalTotals totals = record.totals();
            if ("finished".equals(totals.ended())) {
                throw new Refusal(ExitCode.USAGE, dir + " is complete: nothing is left to play.");
            }
            if (totals.lost() > 0) {
                throw new Refusal(
                        ExitCode.USAGE,
                        String.format(
                                Locale.ROOT,
                                "%s lost %,d outcomes, so what was acknowledged is not known and"
                                        + " would be sent twice. Play the scenario anew.",
                                dir,
                                totals.lost()));
            }
            return Earlier.of(record);
        }
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

    private void say(Earlier earlier, PlayOptions options) {
        if (!options.quiet) {
            console.err()
                    .printf(
                            Locale.ROOT,
                            "%,d events are recorded and not sent again; the figures below are of"
                                    + " the rest.%n",
                            earlier.settled().size());
        }
    }
}
