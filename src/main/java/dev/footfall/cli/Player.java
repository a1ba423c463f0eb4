package dev.footfall.cli;

import dev.footfall.clock.Clock;
import dev.footfall.journal.JournalState;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Threshold;
import dev.footfall.metrics.ThresholdParse;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.replay.SelectedLog;
import dev.footfall.report.AskedLog;
import dev.footfall.report.JUnitXml;
import dev.footfall.report.RecordedRun;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.report.RunStories;
import dev.footfall.report.RunVerdict;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.report.SummaryText;
import dev.footfall.run.Earlier;
import dev.footfall.run.PlanDigest;
import dev.footfall.run.Run;
import dev.footfall.run.RunDirectory;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunPlan;
import dev.footfall.run.RunRules;
import dev.footfall.run.RunSnapshot;
import dev.footfall.scenario.Scenario;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Plays a plan to its end: progress, summary, picture, exit code. */
final class Player {

    private static final String PICTURE = "dashboard.png";

    private final Console console;
    private final PictureMaker pictures;
    private final Clock clock;
    private final List<String> arguments;

    Player(Console console, PictureMaker pictures, Clock clock, List<String> arguments) {
        this.arguments = arguments;
        this.console = console;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * Plays, and returns the exit code.
     *
     * @param asked what is played
     * @param scenario where it comes from; null for a replay
     * @param log the log; null for a scenario
     * @param target whom it is sent to
     */
    int play(
            RunPlan asked,
            @Nullable Scenario scenario,
            List<Threshold> thresholds,
            @Nullable SelectedLog log,
            Target target,
            PlayOptions options)
            throws InterruptedException {
        if (options.abortAfter != null && thresholds.isEmpty()) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "--abort-after ends a run when a threshold has held for so long, but none was"
                            + " given. Add one, such as --fail-if 'p99(felt) > 250ms', or leave"
                            + " --abort-after out.");
        }
        Path dir = directory(options.out, asked.identity().runId());
        try (SteeredRun steered = new SteeredRun(console, clock, options)) {
            RunPlan plan = steered.rehearsed(asked);
            if (plan == null) {
                console.err().println("Stopped during the rehearsal: nothing was sent.");
                RunDirectory.giveBack(dir);
                return ExitCode.INTERRUPTED;
            }
            writeAsked(
                    dir,
                    plan,
                    scenario == null ? null : scenario.source(),
                    log == null ? null : AskedLog.of(log),
                    thresholds,
                    options);
            RunRules rules = new RunRules(thresholds, options.abortAfter);
            RunHandle run = steered.started(() -> Run.start(plan.judgedBy(rules), dir, clock));
            RunSnapshot end = steered.watched(run);
            List<Judgement> judgements = end.verdicts().judgements();
            List<StoryVerdict> stories = RunStories.judge(scenario, run);
            boolean storiesHold = StoryCheck.holds(stories, console);
            int exit =
                    steered.interrupted()
                            ? ExitCode.INTERRUPTED
                            : exitCode(end, judgements, storiesHold);
            Summary summary = Summary.of(end, run.digest(), judgements, exit).withStories(stories);
            JournalState record = run.record();
            if (record != null) {
                summary = summary.withRecord(Summary.RecordCounts.of(record));
            }
            ReplayCounts replay = log == null ? null : log.log().counts();
            return write(dir, withRest(summary, replay, target), end, options);
        }
    }

    /**
     * Plays the rest of a run whose earlier parts are in a directory, and returns the exit code of
     * the whole.
     */
    int resume(
            RunPlan plan,
            Path dir,
            Earlier earlier,
            AskedAgain asked,
            Target target,
            PlayOptions options)
            throws InterruptedException, IOException {
        try (SteeredRun steered = new SteeredRun(console, clock, options)) {
            if (steered.rehearsed(plan) == null) {
                console.err()
                        .printf(
                                "Stopped during the rehearsal: nothing was sent, and %s is as it"
                                        + " was.%n",
                                dir);
                return ExitCode.INTERRUPTED;
            }
            RunHandle run = steered.started(() -> Run.resume(plan, dir, earlier, clock));
            RunSnapshot end = steered.watched(run);
            List<StoryVerdict> stories = RunStories.judge(asked.scenario(), run);
            boolean storiesHold = StoryCheck.holds(stories, console);
            Summary whole =
                    RecordedRun.fromRecord(dir, run.digest())
                            .withStories(stories)
                            .withGeneratorLimits(end.verdicts().limits());
            JournalState record = run.record();
            if (record != null && record.lost() > 0) {
                // What did not get into the record cannot be told from it.
                whole = whole.withRecord(Summary.RecordCounts.of(record).after(whole.record()));
            }
            int exit =
                    steered.interrupted()
                            ? ExitCode.INTERRUPTED
                            : storiesHold ? whole.exit() : ExitCode.FAILED;
            return write(dir, withRest(whole.withExit(exit), asked.replay(), target), end, options);
        }
    }

    private static Summary withRest(Summary summary, @Nullable ReplayCounts replay, Target target) {
        Summary more = replay == null ? summary : summary.withReplay(replay);
        return target.local() == null ? more : more.withReceived(target.local().received().count());
    }

    private static Path directory(@Nullable Path asked, String runId) {
        try {
            return asked == null
                    ? RunDirectory.fresh(Path.of("runs"), runId)
                    : RunDirectory.exactly(asked);
        } catch (IOException trouble) {
            throw new Refusal(
                    ExitCode.USAGE,
                    "The run directory %s cannot be written (%s). Name another with --out DIR."
                            .formatted(asked == null ? "runs" : asked, WriteTrouble.why(trouble)));
        }
    }

    private static int exitCode(RunSnapshot end, List<Judgement> judgements, boolean storiesHold) {
        return RunVerdict.failed(end, judgements) || !storiesHold ? ExitCode.FAILED : ExitCode.FINE;
    }

    private void writeAsked(
            Path dir,
            RunPlan plan,
            @Nullable String scenario,
            @Nullable AskedLog log,
            List<Threshold> thresholds,
            PlayOptions options) {
        TreeMap<String, String> versions = new TreeMap<>();
        versions.put("footfall", FootfallCommand.VERSION);
        versions.put("java", Runtime.version().toString());
        versions.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        RunAsked asked =
                new RunAsked(
                        plan.identity(),
                        scenario == null ? "replay" : "run",
                        scenario,
                        log,
                        arguments,
                        thresholds.stream().map(Threshold::expr).toList(),
                        options.shard.part() + "/" + options.shard.of(),
                        Path.of("").toAbsolutePath().toString(),
                        PlanDigest.ofFirst(plan.visits().sessions(), plan.markSynthetic()),
                        versions);
        try {
            RunJson.write(dir, asked);
        } catch (IOException trouble) {
            console.err().println("run.json could not be written: " + trouble.getMessage());
        }
    }

    /**
     * Returns the exit code: who waits for the verdict in a file must not take its lack for one.
     */
    private int write(Path dir, Summary summary, RunSnapshot end, PlayOptions options) {
        boolean told = keep(SummaryJson.FILE, () -> SummaryJson.write(dir, summary));
        told &= keep(JUnitXml.FILE, () -> JUnitXml.write(dir, summary));
        if (!options.noPicture) {
            boolean dark = !options.theme.equals("light");
            keep(PICTURE, () -> pictures.draw(end, dir.resolve(PICTURE), dark));
        }
        console.out()
                .print(options.json ? SummaryJson.text(summary) : SummaryText.of(summary, dir));
        console.out().flush();
        return told || summary.exit() != ExitCode.FINE ? summary.exit() : ExitCode.FAILED;
    }

    /** What comes after a run that cannot be repeated: whatever can still be kept is. */
    private boolean keep(String file, Keeping keeping) {
        try {
            keeping.run();
            return true;
        } catch (IOException trouble) {
            console.err()
                    .println("%s could not be written: %s".formatted(file, trouble.getMessage()));
            return false;
        }
    }

    @FunctionalInterface
    private interface Keeping {
        void run() throws IOException;
    }

    /**
     * The thresholds of a scenario and of the command line.
     *
     * @throws Refusal that names every mistaken one
     */
    static List<Threshold> thresholds(List<String> ofScenario, List<String> ofCommandLine) {
        List<Threshold> thresholds = new ArrayList<>();
        List<String> mistakes = new ArrayList<>();
        for (String expr : ofScenario) {
            add(expr, thresholds, mistakes);
        }
        for (String expr : ofCommandLine) {
            add(expr, thresholds, mistakes);
        }
        if (!mistakes.isEmpty()) {
            throw new Refusal(ExitCode.USAGE, "--fail-if " + String.join("\n--fail-if ", mistakes));
        }
        return thresholds;
    }

    private static void add(String expr, List<Threshold> thresholds, List<String> mistakes) {
        switch (Threshold.parse(expr)) {
            case ThresholdParse.Parsed(Threshold threshold) -> {
                // The scenario may say so already: a test case has one name in JUnit's report.
                if (thresholds.stream().noneMatch(t -> t.expr().equals(threshold.expr()))) {
                    thresholds.add(threshold);
                }
            }
            case ThresholdParse.Mistaken mistaken -> mistakes.add(mistaken.message());
        }
    }
}
