package dev.footfall.session;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.toMap;

import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;
import dev.footfall.scenario.Problem;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

class ScenarioSessionsTest {

    @Test
    void search_click_and_dwell_carry_what_the_contract_has_for_them() {
        Session session =
                first(
                        """
                        - search: red sneakers
                          results: 24
                          latency: 38ms
                        - wait: 2s
                        - click: sku-1
                          position: 3
                        - dwell: 42s
                          metadata: {device: mobile}
                        - event: purchase
                          at: 1m
                          fields: {document_id: sku-1, price: 79.9}
                          expect: 200
                        """);
        assertThat(session.id()).isEqualTo("s-42-0");
        assertThat(session.events())
                .extracting(PlannedEvent::offsetNanos)
                .containsExactly(0L, 2_000_000_000L, 44_000_000_000L, 60_000_000_000L);
        assertThat(session.events()).extracting(PlannedEvent::step).containsExactly(0, 1, 2, 3);
        assertThat(session.events())
                .extracting(PlannedEvent::body)
                .containsExactly(
                        event("search", null, null, 24L, 38L, null, null, Map.of()),
                        event("click", "sku-1", 3L, null, null, null, null, Map.of()),
                        event("dwell", "sku-1", 3L, null, null, 42_000L, "mobile", Map.of()),
                        event(
                                "purchase",
                                "sku-1",
                                null,
                                null,
                                null,
                                null,
                                null,
                                Map.of("price", 79.9)));
        assertThat(session.events().get(3).expectedStatus()).isEqualTo(200);
        assertThat(session.events().get(0).expectedStatus()).isNull();
    }

    @Test
    void bodies_are_sent_as_written() {
        Session session =
                first(
                        """
                        - body: {position: 1, big: 123456789012345678901234567890, half: 0.5}
                          expect: 422
                        - body: {event_type: click, metadata: [1]}
                        - raw: '{"event_type": '
                          content_type: text/plain
                        - raw: ''
                        """);
        assertThat(session.events())
                .extracting(PlannedEvent::body)
                .containsExactly(
                        new VerbatimBody(
                                "{\"position\":1,\"big\":123456789012345678901234567890,\"half\":0.5}",
                                "application/json",
                                "(no type)",
                                true),
                        new VerbatimBody(
                                "{\"event_type\":\"click\",\"metadata\":[1]}",
                                "application/json",
                                "click",
                                false),
                        new VerbatimBody("{\"event_type\": ", "text/plain", "(no type)", false),
                        new VerbatimBody("", "application/json", "(no type)", false));
    }

    @Test
    void the_same_number_gives_the_same_session_in_any_order() {
        Scenario scenario = shipped("first-steps");
        List<Session> forward =
                LongStream.range(0, 50).mapToObj(ScenarioSessions.of(scenario, 42)::at).toList();
        SessionSource again = ScenarioSessions.of(shipped("first-steps"), 42);
        for (int i = 49; i >= 0; i--) {
            assertThat(again.at(i)).isEqualTo(forward.get(i));
        }
        assertThat(ScenarioSessions.of(scenario, 43).at(7)).isNotEqualTo(forward.get(7));
    }

    @Test
    void a_script_added_at_the_end_changes_no_session_that_it_does_not_take_over() {
        String two =
                """
                - {name: Ana, weight: 3, steps: [wait: {mean: 9s}, search: a]}
                - {name: Ben, weight: 1, steps: [search: b]}
                """;
        SessionSource before = ScenarioSessions.of(scripts(two), 5);
        SessionSource after =
                ScenarioSessions.of(scripts(two + "- {name: Cleo, steps: [search: c]}\n"), 5);
        long taken = 0;
        for (long i = 0; i < 2_000; i++) {
            Session session = after.at(i);
            if (session.persona().equals("Cleo")) {
                taken++;
            } else {
                assertThat(session).isEqualTo(before.at(i));
            }
        }
        // 400 are expected, with a standard deviation of 18.
        assertThat(taken).isBetween(310L, 490L);
    }

    private static Interaction event(
            String type,
            @Nullable String document,
            @Nullable Long position,
            @Nullable Long results,
            @Nullable Long latency,
            @Nullable Long dwell,
            @Nullable String device,
            Map<String, Double> extra) {
        var json = JsonNodeFactory.instance;
        return new Interaction(
                type,
                document,
                position,
                "red sneakers",
                results,
                latency,
                dwell,
                "s-42-0",
                device == null ? null : Map.of("device", json.stringNode(device)),
                extra.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        e -> json.numberNode((double) e.getValue()))));
    }

    private static Session first(String steps) {
        return ScenarioSessions.of(scripts("- name: Ana\n  steps:\n" + steps.indent(4)), 42).at(0);
    }

    private static Scenario scripts(String scripts) {
        return scenario(
                ScenarioReader.read(
                        Path.of("s.yaml"), "footfall: 1\nscripts:\n" + scripts.indent(2)));
    }

    private static Scenario shipped(String name) {
        return scenario(ScenarioReader.read(Path.of("scenarios", name + ".yaml")));
    }

    private static Scenario scenario(ScenarioLoad load) {
        return switch (load) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(
                            rejected.problems().stream().map(Problem::toString).toList());
        };
    }
}
