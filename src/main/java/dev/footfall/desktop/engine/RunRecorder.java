package dev.footfall.desktop.engine;

import dev.footfall.journal.JournalState;
import dev.footfall.metrics.Judgement;
import dev.footfall.metrics.Threshold;
import dev.footfall.metrics.ThresholdParse;
import dev.footfall.replay.ReplayCounts;
import dev.footfall.report.RunStories;
import dev.footfall.report.RunVerdict;
import dev.footfall.report.Summary;
import dev.footfall.report.SummaryJson;
import dev.footfall.run.Phase;
import dev.footfall.run.RunHandle;
import dev.footfall.run.RunRules;
import dev.footfall.run.RunSnapshot;
import dev.footfall.scenario.Scenario;
import dev.footfall.session.story.StoryVerdict;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Leaves the same summary behind that the command line would, exit code included. */
final class RunRecorder {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecorder.class);
    private static final int STOPPED_EARLY = 130;

    private final Path directory;
    private final RunHandle run;
    private final @Nullable Scenario scenario;
    private final @Nullable ReplayCounts replay;
    private final CompletableFuture<List<StoryVerdict>> stories = new CompletableFuture<>();

    /**
     * @param scenario null for a log
     * @param replay what became of the log; null for a scenario
     */
    RunRecorder(
            Path directory,
            RunHandle run,
            @Nullable Scenario scenario,
            @Nullable ReplayCounts replay) {
        this.directory = directory;
        this.run = run;
        this.scenario = scenario;
        this.replay = replay;
    }

    /** Whether the scenario's stories hold, once that is known. */
    CompletableFuture<List<StoryVerdict>> stories() {
        return stories;
    }

    /** A scenario's thresholds, which its reader has checked. */
    static RunRules rules(List<String> failIf) {
        return new RunRules(
                failIf.stream()
                        .map(Threshold::parse)
                        .filter(ThresholdParse.Parsed.class::isInstance)
                        .map(parsed -> ((ThresholdParse.Parsed) parsed).threshold())
                        .toList(),
                null);
    }

    /** Waits for the run's end, then writes; trouble is a line in the log. */
    void record() {
        try {
            while (!run.await(Duration.ofHours(1))) {
                LOG.debug("still playing into {}", directory);
            }
            List<StoryVerdict> verdicts = RunStories.judge(scenario, run);
            stories.complete(verdicts);
            SummaryJson.write(directory, summary(verdicts));
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (IOException trouble) {
            LOG.warn("The run's summary could not be written to {}", directory, trouble);
        } finally {
            stories.complete(List.of());
        }
    }

    private Summary summary(List<StoryVerdict> verdicts) {
        RunSnapshot end = run.snapshot();
        List<Judgement> judgements = end.verdicts().judgements();
        Summary summary =
                Summary.of(end, run.digest(), judgements, exit(end, judgements, verdicts))
                        .withStories(verdicts);
        if (replay != null) {
            summary = summary.withReplay(replay);
        }
        JournalState journal = run.record();
        return journal == null ? summary : summary.withRecord(Summary.RecordCounts.of(journal));
    }

    private static int exit(
            RunSnapshot end, List<Judgement> judgements, List<StoryVerdict> verdicts) {
        if (end.phase() == Phase.STOPPED && !RunVerdict.gaveUp(end)) {
            return STOPPED_EARLY;
        }
        boolean told = verdicts.stream().allMatch(StoryVerdict::holds);
        return told && !RunVerdict.failed(end, judgements) ? 0 : 1;
    }
}
