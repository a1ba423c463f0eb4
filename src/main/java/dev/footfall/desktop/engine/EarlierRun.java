package dev.footfall.desktop.engine;

import dev.footfall.event.RunStamp;
import dev.footfall.report.RecordedRun;
import dev.footfall.report.RunAsked;
import dev.footfall.report.RunJson;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.people.Expectation;
import dev.footfall.session.story.Stories;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Reads a run from its directory. */
final class EarlierRun {

    private EarlierRun() {}

    /** See {@link Engine#earlier}. */
    static Engine.Earlier in(Path directory) throws IOException {
        RunAsked asked = RunJson.read(directory);
        Scenario scenario = scenario(asked);
        return new Engine.Earlier(
                RecordedRun.snapshot(directory),
                new RunSource(
                        asked.identity(), directory, null, posted(directory, asked, scenario)),
                scenario == null ? List.of() : prediction(scenario),
                RecordedRun.summary(directory).stories());
    }

    /** Click rates by position that a scenario gives; empty where its sessions show none. */
    static List<Double> prediction(Scenario scenario) {
        Expectation expected = Stories.expectation(scenario);
        return expected == null ? List.of() : expected.clickRates();
    }

    /** Null where it played a log, or what it played can no longer be read. */
    private static @Nullable Scenario scenario(RunAsked asked) {
        String text = asked.scenario();
        return text != null
                        && ScenarioReader.read(Path.of(asked.identity().file()), text)
                                instanceof ScenarioLoad.Loaded(Scenario loaded)
                ? loaded
                : null;
    }

    private static @Nullable Posted posted(
            Path directory, RunAsked asked, @Nullable Scenario scenario) {
        if (asked.scenario() == null) {
            return new PostedLog(directory, null);
        }
        return scenario == null
                ? null
                : new PostedBodies(
                        ScenarioSessions.of(scenario, asked.identity().seed()),
                        scenario.markSynthetic() ? new RunStamp(asked.identity().runId()) : null);
    }
}
