package dev.footfall.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.scenario.Load;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.scenario.catalogue.QuerySpec;
import dev.footfall.scenario.people.ClickSpec;
import dev.footfall.scenario.people.HabitsSpec;
import dev.footfall.scenario.people.LawSpec;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.people.TasteSpec;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;
import dev.footfall.session.click.PositionBased;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;

/** Logs of people whose knobs are known, four kinds that differ in everything. */
class KnobsTest {

    private static final int SESSIONS = 12_000;
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3_600 * SECOND;

    private static Scenario read(String text) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), text)) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems() + "\n" + text);
        };
    }

    private interface Start {
        long nanosOf(long session);
    }

    private static Scenario fitted(String text, Start start) {
        SessionSource sessions = ScenarioSessions.of(read(text), 4);
        SessionSource some =
                new SessionSource() {
                    @Override
                    public OptionalLong size() {
                        return OptionalLong.of(SESSIONS);
                    }

                    @Override
                    public Session at(long index) {
                        return sessions.at(index);
                    }
                };
        FittedScenario fitted =
                LogFit.of(
                        new RecordedTraffic(
                                "a log",
                                some,
                                start::nanosOf,
                                Instant.parse("2026-11-23T00:00:00Z")));
        assertThat(fitted.notes()).filteredOn(note -> note.contains("was off")).isEmpty();
        return read(fitted.yaml());
    }

    private static void assertNext(HabitsSpec.@Nullable Next next, double refine, double another) {
        HabitsSpec.Next found = Objects.requireNonNull(next);
        assertThat(found.refine()).isCloseTo(refine, within(.03));
        assertThat(found.another()).isCloseTo(another, within(.03));
    }

    /** The slope of popularity over the ten most frequent queries, on logarithmic axes. */
    private static double zipf(Scenario scenario) {
        List<Double> weights =
                Objects.requireNonNull(scenario.catalogue()).queries().stream()
                        .map(QuerySpec::weight)
                        .sorted(Collections.reverseOrder())
                        .limit(10)
                        .toList();
        double x = 0;
        double y = 0;
        for (int i = 0; i < 10; i++) {
            x += Math.log(i + 1) / 10;
            y += Math.log(weights.get(i)) / 10;
        }
        double xy = 0;
        double xx = 0;
        for (int i = 0; i < 10; i++) {
            xy += (Math.log(i + 1) - x) * (Math.log(weights.get(i)) - y);
            xx += Math.pow(Math.log(i + 1) - x, 2);
        }
        return -xy / xx;
    }

    @Test
    void strong_position_bias_and_a_fortnight_with_busy_weekends() {
        Scenario again =
                fitted(
                        """
                        footfall: 1
                        catalogue: {generated: {queries: 150, zero_results: .13}, popularity: {zipf: 1.2}}
                        rankings: [{name: a}, {name: b, order: shuffled}, {name: c, order: best_first, noise: 1}]
                        people:
                          - clicks: {model: pbm, bias: 1.6}
                            dwell: {law: log_normal, median: 14s, sigma: 1.3}
                            habits:
                              after_clicks: {refine: .15, another: .35}
                              after_no_click: {refine: .3, another: .2}
                              after_nothing: {refine: .6, another: .1}
                              most_searches: 6
                            pace: {look: {law: log_normal, median: 5s, sigma: .6}}
                        """,
                        // Of a week, Saturday and Sunday have half.
                        i -> {
                            long week = i / (SESSIONS / 2) * 168 * HOUR;
                            long place = i % (SESSIONS / 2);
                            long half = SESSIONS / 4;
                            return place < half
                                    ? week + place * 120 * HOUR / half
                                    : week + 120 * HOUR + (place - half) * 48 * HOUR / half;
                        });

        PersonaSpec person = again.people().getFirst();
        var pbm = (ClickSpec.PositionBased) person.clicks();
        PositionBased real = PositionBased.eyeTracking(1.6);
        for (int r = 0; r < 10; r++) {
            assertThat(pbm.examination().get(r) / pbm.examination().getFirst())
                    .as("rank %d", r + 1)
                    .isCloseTo(real.examination(r) / real.examination(0), within(.02));
        }
        var dwell = (LawSpec.LogNormal) Objects.requireNonNull(person.dwell());
        assertThat(dwell.medianSeconds()).isCloseTo(14, within(.5));
        assertThat(dwell.sigma()).isCloseTo(1.3, within(.03));
        assertThat(person.habits().bounce()).isEmpty();
        assertNext(person.habits().afterClicks(), .15, .35);
        assertNext(person.habits().afterNoClick(), .3, .2);
        assertNext(person.habits().afterNothing(), .6, .1);
        assertThat(person.habits().mostSearches()).hasValue(6);
        assertThat(zipf(again)).isCloseTo(1.2, within(.1));
        var rhythm = Objects.requireNonNull(again.load().rhythm());
        assertThat(rhythm.weekdays().get(5) / rhythm.weekdays().get(1)).isCloseTo(2.5, within(.05));
    }

    @Test
    void going_on_by_rank_and_evenly_spaced_arrivals() {
        Scenario again =
                fitted(
                        """
                        footfall: 1
                        catalogue: {generated: {queries: 40, results: 8}, popularity: {zipf: .6}}
                        rankings: [{name: a}, {name: b, order: shuffled}]
                        people:
                          - clicks: {model: dcm, go_on: [.9, .8, .7, .6, .5, .4, .3, .2]}
                            dwell: {law: gamma, shape: 2.2, scale: 9s}
                            habits: {most_searches: 4}
                        """,
                        i -> i * SECOND / 3);

        PersonaSpec person = again.people().getFirst();
        var dcm = (ClickSpec.DependentClick) person.clicks();
        for (int r = 0; r < 6; r++) {
            assertThat(dcm.goOn().get(r)).as("rank %d", r + 1).isCloseTo(.9 - .1 * r, within(.05));
        }
        var dwell = (LawSpec.Gamma) Objects.requireNonNull(person.dwell());
        assertThat(dwell.shape()).isCloseTo(2.2, within(.1));
        assertThat(dwell.scaleSeconds()).isCloseTo(9, within(.5));
        assertThat(person.habits().mostSearches()).hasValue(4);
        assertThat(zipf(again)).isCloseTo(.6, within(.1));
        assertThat(again.load().spacing()).isEqualTo(Load.Spacing.EVEN);
        assertThat(again.load().stages().getFirst().fromPerSecond()).isCloseTo(3, within(.001));
    }

    @Test
    void impatient_people_of_whom_some_return_at_once() {
        Scenario again =
                fitted(
                        """
                        footfall: 1
                        catalogue: {generated: {queries: 25}, popularity: {zipf: 0}}
                        rankings: [{name: a}, {name: b, order: shuffled}, {name: c, order: worst_first}]
                        people:
                          - clicks: {model: dbn, perseverance: .75}
                            taste: {click: [.05, .2, .35, .6, .9], stop: [.5, .1, .6, .2, .8]}
                            dwell: {law: weibull, shape: 1.8, scale: 20s}
                            habits:
                              after_clicks: {refine: 0, another: .5}
                              after_no_click: {refine: .4, another: .4}
                              bounce: .3
                        """,
                        i -> i * 3 * SECOND);

        PersonaSpec person = again.people().getFirst();
        var dbn = (ClickSpec.DynamicBayesian) person.clicks();
        assertThat(dbn.perseverance()).isCloseTo(.75, within(.02));
        var dwell = (LawSpec.Weibull) Objects.requireNonNull(person.dwell());
        assertThat(dwell.shape()).isCloseTo(1.8, within(.1));
        assertThat(dwell.scaleSeconds()).isCloseTo(20, within(.7));
        assertThat(person.habits().bounce().orElse(0)).isCloseTo(.3, within(.03));
        assertNext(person.habits().afterClicks(), 0, .5);
        assertNext(person.habits().afterNoClick(), .4, .4);
        assertThat(zipf(again)).isCloseTo(0, within(.1));
    }

    @Test
    void one_order_of_results_and_words_put_in_place_of_others() {
        Scenario again =
                fitted(
                        """
                        footfall: 1
                        catalogue: {generated: {queries: 60, zero_results: .2}, popularity: {zipf: 1.5}}
                        people:
                          - clicks: navigational
                            dwell: {law: weibull, shape: .5, scale: 80s}
                            habits:
                              after_clicks: {refine: .4, another: .1}
                              after_nothing: {refine: .1, another: .1}
                              rewrites: {remove: 3, substitute: 1}
                        """,
                        i -> i * SECOND);

        PersonaSpec person = again.people().getFirst();
        var taste = (TasteSpec.Given) Objects.requireNonNull(person.taste());
        double[] real = {.05, .3, .5, .7, .95};
        for (int g = 0; g < 5; g++) {
            assertThat(taste.click().get(g)).as("grade %d", g).isCloseTo(real[g], within(.03));
        }
        var dwell = (LawSpec.Weibull) Objects.requireNonNull(person.dwell());
        assertThat(dwell.shape()).isCloseTo(.5, within(.02));
        assertThat(dwell.scaleSeconds()).isCloseTo(80, within(4.0));
        assertNext(person.habits().afterClicks(), .4, .1);
        assertNext(person.habits().afterNothing(), .1, .1);
        assertThat(zipf(again)).isCloseTo(1.5, within(.1));
    }
}
