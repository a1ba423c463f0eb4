package dev.footfall.session.story;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.SessionSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;

class StoriesTest {

    private static final String SHOP =
            """
            footfall: 1
            catalogue:
              generated: {queries: 200, zero_results: 0.13}
            rankings:
              - {name: base}
              - {name: tuned, order: best_first}
            people:
              - {name: hunters, weight: 3, clicks: navigational, habits: {bounce: 0.1}}
              - {name: gatherers, clicks: pbm, dwell: {law: gamma, shape: 0.8, scale: 60s}}
            """;

    private static Scenario scenario(String... parts) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), String.join("", parts))) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }

    private static Traffic traffic(Scenario scenario, int sessions) {
        SessionSource source = ScenarioSessions.of(scenario, 3);
        Traffic traffic = new Traffic();
        for (int i = 0; i < sessions; i++) {
            traffic.add(source.at(i));
        }
        return traffic;
    }

    private static List<StoryVerdict> judge(int sessions, String story, String... scenario) {
        Scenario read = scenario(String.join("", scenario), "expect: ['" + story + "']\n");
        return Stories.judge(read, traffic(read, sessions));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ctr_at_1 within 0 of model",
                "ctr_at_4 for tuned within 0 of model",
                "ctr_at_1 for hunters within 0 of model",
                "ctr within 0 of model",
                "abandonment within 0 of model",
                "clicks_per_search within 0 of model",
                "mrr for base within 0 of model",
                "zero_result_rate within 0 of model",
                "refinement_rate for gatherers within 0 of model",
                "searches_per_session within 0 of model",
                "satisfied_click_rate within 0 of model",
                "dwell_median within 0 of model",
                "dwell_mean for gatherers within 0 of model"
            })
    void every_measure_agrees_with_the_model_up_to_chance(String story) {
        StoryVerdict verdict = judge(20_000, story, SHOP).getFirst();
        assertThat(verdict.holds()).as(verdict.why()).isTrue();
        assertThat(verdict.high() - verdict.low()).isLessThan(.2 * Math.max(1, verdict.expected()));
    }

    @Test
    void a_story_that_the_knobs_do_not_tell_fails_without_any_traffic_to_blame() {
        StoryVerdict verdict = judge(20_000, "zero_result_rate 0.3 ± 0.01", SHOP).getFirst();
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.why())
                .startsWith("the scenario's knobs give 0.")
                .endsWith("the story says 0.3000 ± 0.0100");
    }

    @Test
    void traffic_of_other_knobs_than_the_storys_fails() {
        Scenario told = scenario(SHOP, "expect: [ctr_at_1 within 0.01 of model]\n");
        Scenario played = scenario(SHOP.replace("clicks: navigational", "clicks: cascade"));
        StoryVerdict verdict = Stories.judge(told, traffic(played, 20_000)).getFirst();
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.why()).contains(", outside ");
    }

    @Test
    void where_scripts_take_part_only_a_number_or_a_persona_can_be_told() {
        String script = "scripts: [{name: s, steps: [{search: x, results: 3}]}]\n";
        assertThat(judge(500, "ctr within 0.1 of model", SHOP, script).getFirst().why())
                .startsWith("no model tells what to expect where scripts take part");
        assertThat(judge(500, "ctr for hunters within 0.1 of model", SHOP, script).getFirst())
                .matches(StoryVerdict::holds);
        assertThat(judge(500, "ctr for s 0 ± 0", SHOP, script).getFirst())
                .matches(StoryVerdict::holds);
    }

    @Test
    void without_traffic_nothing_holds() {
        StoryVerdict verdict = judge(0, "ctr within 0.5 of model", SHOP).getFirst();
        assertThat(verdict.holds()).isFalse();
        assertThat(verdict.why()).isEqualTo("there was nothing to measure");
    }
}
