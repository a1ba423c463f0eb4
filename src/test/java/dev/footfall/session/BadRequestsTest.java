package dev.footfall.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.endpoint.judge.Judge;
import dev.footfall.endpoint.judge.Verdict;
import dev.footfall.event.Interaction;
import dev.footfall.event.VerbatimBody;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.scenario.Script;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;

/** The status that bad-requests.yaml expects of each body is the one that the contract gives. */
class BadRequestsTest {

    static List<PlannedEvent> events() {
        Scenario scenario =
                switch (ScenarioReader.read(Path.of("scenarios/bad-requests.yaml"))) {
                    case ScenarioLoad.Loaded loaded -> loaded.scenario();
                    case ScenarioLoad.Rejected rejected ->
                            throw new AssertionError(rejected.problems().toString());
                };
        SessionSource source = ScenarioSessions.of(scenario, scenario.seed());
        List<Session> sessions =
                LongStream.range(0, scenario.load().sessions().orElseThrow())
                        .mapToObj(source::at)
                        .toList();
        assertThat(sessions)
                .extracting(Session::persona)
                .containsAll(scenario.scripts().stream().map(Script::name).toList());
        return sessions.stream().flatMap(s -> s.events().stream()).distinct().toList();
    }

    @ParameterizedTest
    @MethodSource("events")
    void the_expected_status_is_right(PlannedEvent event) {
        int status =
                switch (event.body()) {
                    case Interaction _ -> 200;
                    case VerbatimBody body ->
                            switch (Judge.judge(
                                    body.text().getBytes(StandardCharsets.UTF_8),
                                    body.contentType())) {
                                case Verdict.Accepted _ -> 200;
                                case Verdict.Refused _ -> 422;
                                case Verdict.Unreadable _ -> 400;
                            };
                };
        assertThat(event.expectedStatus()).isEqualTo(status);
    }
}
