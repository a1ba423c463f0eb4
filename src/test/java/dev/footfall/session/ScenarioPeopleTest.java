package dev.footfall.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.event.Interaction;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class ScenarioPeopleTest {

    private static final String SHOP =
            """
            footfall: 1
            catalogue:
              queries:
                - {query: red shoes, weight: 3, grades: [1, 4, 0, 2]}
                - {query: lamp, grades: [3, 1]}
                - {query: purpel, results: []}
            """;

    private static final String PEOPLE =
            """
            people:
              - name: hunters
                weight: 2
                clicks: navigational
                metadata: {device: phone}
              - name: gatherers
                clicks: pbm
                variables: {plan: {one_of: [free, paid]}}
                metadata: {plan: "${plan}"}
            """;

    private static final String SCRIPTS =
            """
            scripts:
              - name: one search
                weight: 1
                steps: [{search: lamp}]
            """;

    private static Scenario scenario(String... parts) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), String.join("", parts))) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }

    private static List<Session> sessions(Scenario scenario) {
        return LongStream.range(0, 4_000).mapToObj(ScenarioSessions.of(scenario, 5)::at).toList();
    }

    @Test
    void scripts_and_people_come_in_proportion_to_their_weights() {
        Map<String, Integer> counts = new HashMap<>();
        for (Session session : sessions(scenario(SHOP, PEOPLE, SCRIPTS))) {
            counts.merge(session.persona(), 1, Integer::sum);
        }
        assertThat(counts).containsOnlyKeys("hunters", "gatherers", "one search");
        assertThat(counts.get("hunters")).isBetween(1_870, 2_130);
        assertThat(counts.get("one search")).isBetween(890, 1_110);
    }

    @Test
    void a_script_or_a_persona_more_leaves_the_sessions_of_others_as_they_were() {
        String more = "  - {name: newcomers, clicks: cascade}\n";
        List<Session> before = sessions(scenario(SHOP, PEOPLE));
        List<Session> scripts = sessions(scenario(SHOP, PEOPLE, SCRIPTS));
        List<Session> both = sessions(scenario(SHOP, PEOPLE, more, SCRIPTS));
        for (int i = 0; i < before.size(); i++) {
            if (!scripts.get(i).persona().equals("one search")) {
                assertThat(scripts.get(i)).isEqualTo(before.get(i));
            }
            if (!both.get(i).persona().equals("newcomers")) {
                assertThat(both.get(i)).isEqualTo(scripts.get(i));
            }
        }
        assertThat(both).anyMatch(session -> session.persona().equals("newcomers"));
    }

    @Test
    void metadata_of_people_may_have_variables() {
        Map<String, Integer> plans = new HashMap<>();
        for (Session session : sessions(scenario(SHOP, PEOPLE))) {
            String plan = "";
            for (PlannedEvent event : session.events()) {
                assertThat(metadata(event, "persona")).isEqualTo(session.persona());
                if (session.persona().equals("hunters")) {
                    assertThat(metadata(event, "device")).isEqualTo("phone");
                } else {
                    String here = metadata(event, "plan");
                    assertThat(plan).isIn("", here);
                    plan = here;
                }
            }
            plans.merge(plan, 1, Integer::sum);
        }
        assertThat(plans).containsOnlyKeys("", "free", "paid");
        assertThat(plans.get("paid")).isBetween(550, 790);
    }

    private static String metadata(PlannedEvent event, String name) {
        var metadata = ((Interaction) event.body()).metadata();
        var value = metadata == null ? null : metadata.get(name);
        return value == null ? "(none)" : value.stringValue();
    }
}
