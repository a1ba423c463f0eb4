package dev.footfall.session.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.SessionSource;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scenarios that come with the program show what they say, and notice when they don't. */
class ShippedStoriesTest {

    @ParameterizedTest
    @ValueSource(strings = {"store-day", "position-bias", "black-friday", "tuned-ranking"})
    void every_story_holds(String name) throws IOException {
        Scenario scenario = scenario(text(name));
        assertThat(scenario.expect()).isNotEmpty();
        assertThat(Stories.judge(scenario, traffic(scenario)))
                .allSatisfy(verdict -> assertThat(verdict.holds()).as(verdict.why()).isTrue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "store-day     | zero_results: 0.076     | zero_results: 0.30",
                "store-day     | weight: 5               | weight: 50",
                "position-bias | bias: 1                 | bias: 2",
                "position-bias | perseverance: 0.9       | perseverance: 0.5",
                "position-bias | [3, 1, 4,               | [1, 1, 4,",
                "black-friday  | zero_results: 0.08      | zero_results: 0.2",
                "black-friday  | repeat: { from: 2,      | repeat: { from: 1,",
                "black-friday  | dwell: { from: 5s,      | dwell: { from: 15s,",
                "black-friday  | weight: 5               | weight: 50",
                "black-friday  | clicks: informational    | clicks: perfect",
                "tuned-ranking | noise: 0.5              | noise: 3",
                "tuned-ranking | clicks: navigational    | clicks: informational",
            })
    void a_knob_that_is_turned_without_its_story_is_noticed(String name, String knob, String turned)
            throws IOException {
        String text = text(name);
        assertThat(text).contains(knob);
        Scenario scenario = scenario(text.replace(knob, turned));
        assertThat(Stories.judge(scenario, traffic(scenario)))
                .anySatisfy(verdict -> assertThat(verdict.holds()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(strings = {"store-day", "position-bias", "black-friday", "tuned-ranking"})
    void a_short_run_of_a_shipped_scenario_does_not_fail_by_chance(String name) throws IOException {
        Scenario scenario = scenario(text(name));
        for (int sessions : new int[] {10, 30, 100, 400, 1_500}) {
            assertThat(Stories.judge(scenario, traffic(scenario, sessions)))
                    .filteredOn(verdict -> !Double.isNaN(verdict.measured()))
                    .allSatisfy(
                            verdict ->
                                    assertThat(verdict.holds())
                                            .as("%d: %s", sessions, verdict.why())
                                            .isTrue());
        }
    }

    private static Traffic traffic(Scenario scenario) {
        return traffic(scenario, 5_000);
    }

    private static Traffic traffic(Scenario scenario, int sessions) {
        SessionSource source = ScenarioSessions.of(scenario, scenario.seed());
        Traffic traffic = new Traffic();
        for (int i = 0; i < sessions; i++) {
            traffic.add(source.at(i));
        }
        return traffic;
    }

    private static String text(String name) throws IOException {
        return Files.readString(Path.of("scenarios", name + ".yaml"));
    }

    private static Scenario scenario(String text) {
        return switch (ScenarioReader.read(Path.of("scenarios/s.yaml"), text)) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }
}
