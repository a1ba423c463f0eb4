package dev.footfall.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.Load;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.TreeSet;

/** The first scenario that anyone sees has to look alive. */
class FirstStepsTest {

    @Test
    void it_lasts_twenty_seconds_and_sends_ten_to_sixty_events_in_each() {
        Scenario scenario = scenario();
        Duration duration = Objects.requireNonNull(scenario.load().duration());
        double ours = duration.toSeconds() / scenario.speed();
        assertThat(ours).isEqualTo(20);
        Load.Stage stage = scenario.load().stages().getFirst();
        int[] perSecond = new int[(int) ours];
        var types = new TreeSet<String>();
        var personas = new TreeSet<String>();
        SessionSource source = ScenarioSessions.of(scenario, scenario.seed());
        for (int i = 0; i < duration.toSeconds() * stage.fromPerSecond(); i++) {
            // As if arrivals were even; Poisson spreads them about the same mean.
            double start = i / stage.fromPerSecond();
            Session session = source.at(i);
            personas.add(session.persona());
            for (PlannedEvent event : session.events()) {
                types.add(event.body().type());
                int second = (int) ((start + event.offsetNanos() / 1e9) / scenario.speed());
                if (second < perSecond.length) {
                    perSecond[second]++;
                }
            }
        }
        assertThat(Arrays.stream(perSecond).boxed())
                .allSatisfy(events -> assertThat(events).isBetween(5, 60));
        assertThat(Arrays.stream(perSecond).skip(5).boxed())
                .allSatisfy(events -> assertThat(events).isBetween(15, 50));
        assertThat(personas).hasSize(3);
        assertThat(types).contains("search", "click", "dwell", "zero_results", "add_to_cart");
    }

    private static Scenario scenario() {
        return switch (ScenarioReader.read(Path.of("scenarios/first-steps.yaml"))) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems().toString());
        };
    }
}
