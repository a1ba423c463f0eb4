package dev.footfall.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.event.Interaction;
import dev.footfall.scenario.Scenario;
import dev.footfall.scenario.ScenarioLoad;
import dev.footfall.scenario.ScenarioReader;
import dev.footfall.scenario.people.ClickSpec;
import dev.footfall.scenario.people.HabitsSpec;
import dev.footfall.scenario.people.LawSpec;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.people.TasteSpec;
import dev.footfall.session.PlannedEvent;
import dev.footfall.session.ScenarioSessions;
import dev.footfall.session.Session;
import dev.footfall.session.SessionSource;
import dev.footfall.session.people.CatalogueMaker;
import dev.footfall.session.people.Expectations;
import dev.footfall.session.people.PersonaMaker;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;

class LogFitTest {

    private static final String SHOP =
            """
            footfall: 1
            catalogue:
              generated: {queries: 60, zero_results: 0.1}
              popularity: {zipf: 0.8}
            rankings:
              - {name: base}
              - {name: tuned, order: best_first, noise: 1.5}
              - {name: mixed, order: shuffled}
            people:
              - name: visitor
                clicks: MODEL
                dwell: {law: weibull, shape: 0.7, scale: 45s}
                habits:
                  after_clicks: {refine: 0.2, another: 0.2}
                  after_no_click: {refine: 0.5, another: 0.1}
                  after_nothing: {refine: 0.4, another: 0.3}
                  rewrites: {add: 4, remove: 2, substitute: 3, misspell: 1}
            """;

    private static Scenario read(String text) {
        return switch (ScenarioReader.read(Path.of("s.yaml"), text)) {
            case ScenarioLoad.Loaded loaded -> loaded.scenario();
            case ScenarioLoad.Rejected rejected ->
                    throw new AssertionError(rejected.problems() + "\n" + text);
        };
    }

    private record First(SessionSource source, long count) implements SessionSource {
        @Override
        public OptionalLong size() {
            return OptionalLong.of(count);
        }

        @Override
        public Session at(long index) {
            return source.at(index);
        }
    }

    private static FittedScenario fit(Scenario scenario, int sessions) {
        SessionSource source = new First(ScenarioSessions.of(scenario, 21), sessions);
        return LogFit.of(new RecordedTraffic("a log", source, i -> i * 2_000_000_000L, null));
    }

    @ParameterizedTest
    @CsvSource({"pbm", "cascade", "dcm", "sdbn"})
    void a_log_of_ours_gives_back_the_knobs(String model) {
        String clicks = model.equals("sdbn") ? "informational" : model;
        Scenario original = read(SHOP.replace("MODEL", clicks));
        FittedScenario fitted = fit(original, 20_000);
        assertThat(fitted.choice().best().name()).isEqualTo(model);
        assertThat(fitted.notes()).isEmpty();

        Scenario again = read(fitted.yaml());
        PersonaSpec person = again.people().getFirst();
        assertThat(person.dwell()).isInstanceOf(LawSpec.Weibull.class);
        var dwell = (LawSpec.Weibull) Objects.requireNonNull(person.dwell());
        assertThat(dwell.shape()).isCloseTo(.7, within(.02));
        assertThat(dwell.scaleSeconds()).isCloseTo(45, within(1.5));
        HabitsSpec habits = person.habits();
        assertNext(habits.afterClicks(), .2, .2);
        if (habits.afterNoClick() != null) {
            // People who click nearly everything are hardly ever seen without a click.
            assertNext(habits.afterNoClick(), .5, .1);
        } else {
            assertThat(model).isEqualTo("sdbn");
        }
        assertNext(habits.afterNothing(), .4, .3);
        Map<HabitsSpec.Rewriting, Double> rewrites = habits.rewrites();
        double all = rewrites.values().stream().mapToDouble(v -> v).sum();
        assertThat(rewrites.getOrDefault(HabitsSpec.Rewriting.MISSPELL, 0.0) / all)
                .isCloseTo(.1, within(.03));
        assertThat(rewrites.getOrDefault(HabitsSpec.Rewriting.ADD, 0.0) / all)
                .isCloseTo(.4, within(.05));
        assertThat(again.load().stages().getFirst().fromPerSecond()).isCloseTo(.5, within(.001));

        List<Double> was = rates(original);
        List<Double> is = rates(again);
        double squares = 0;
        for (int i = 0; i < was.size(); i++) {
            squares += Math.pow(was.get(i) - is.get(i), 2) / was.size();
        }
        assertThat(Math.sqrt(squares)).as("%s to %s", was, is).isLessThan(.01);
        if (model.equals("pbm")) {
            var pbm = (ClickSpec.PositionBased) person.clicks();
            assertThat(pbm.examination().get(2) / pbm.examination().get(0))
                    .isCloseTo(.48 / .68, within(.04));
        }
        if (model.equals("sdbn")) {
            var taste = (TasteSpec.Given) Objects.requireNonNull(person.taste());
            assertThat(taste.click()).isSorted();
        }
    }

    private static void assertNext(HabitsSpec.@Nullable Next next, double refine, double another) {
        assertThat(next).isNotNull();
        HabitsSpec.Next found = Objects.requireNonNull(next);
        assertThat(found.refine()).isCloseTo(refine, within(.03));
        assertThat(found.another()).isCloseTo(another, within(.03));
    }

    private static List<Double> rates(Scenario scenario) {
        var catalogue = CatalogueMaker.catalogue(Objects.requireNonNull(scenario.catalogue()));
        return Expectations.of(
                        scenario.people().stream().map(PersonaMaker::persona).toList(), catalogue)
                .clickRates();
    }

    /** A log with nothing but queries and clicks, as others write them. */
    private static Session session(int index, Interaction... acts) {
        List<PlannedEvent> events = new java.util.ArrayList<>();
        for (Interaction act : acts) {
            events.add(new PlannedEvent(events.size(), events.size() * 5_000_000_000L, act, null));
        }
        return new Session(index, "x" + index, "log", events);
    }

    private static Interaction act(
            String type, String query, String document, @Nullable Long position) {
        return new Interaction(
                type, document, position, query, null, null, null, "x", null, Map.of());
    }

    private static FittedScenario fit(List<Session> sessions, long hoursApart) {
        SessionSource source =
                new SessionSource() {
                    @Override
                    public OptionalLong size() {
                        return OptionalLong.of(sessions.size());
                    }

                    @Override
                    public Session at(long index) {
                        return sessions.get((int) index);
                    }
                };
        return LogFit.of(
                new RecordedTraffic(
                        "bare \"log\"\n",
                        source,
                        i -> i * hoursApart * 3_600_000_000_000L,
                        Instant.parse("2026-11-23T08:00:00Z")));
    }

    @Test
    void a_bare_log_with_odd_texts_still_gives_a_scenario_that_can_be_read() {
        List<Session> sessions = new java.util.ArrayList<>();
        String[] queries = {
            "yes", "1", "a: b", "\"q\" \\ \u0001", "鞋子 👟", "#x", "\uD800", " null "
        };
        for (int i = 0; i < 200; i++) {
            String query = queries[i % queries.length];
            sessions.add(
                    session(
                            i,
                            act("search", query, "", null),
                            act("click", query, "doc: " + i % 3, (long) (i % 4)),
                            act("global_click", query, "", null)));
        }
        FittedScenario fitted = fit(sessions, 1);
        Scenario again = read(fitted.yaml());
        var catalogue = Objects.requireNonNull(again.catalogue());
        assertThat(catalogue.queries()).hasSize(queries.length);
        assertThat(catalogue.queries()).anyMatch(q -> q.text().equals("\"q\" \\ \u0001"));
        var rhythm = Objects.requireNonNull(again.load().rhythm());
        assertThat(rhythm.hours()).hasSize(24);
        assertThat(again.load().sessions()).hasValue(200);
    }

    @Test
    void clicks_without_a_search_before_them_are_searches_that_nobody_recorded() {
        List<Session> sessions = new java.util.ArrayList<>();
        for (int i = 0; i < 50; i++) {
            sessions.add(session(i, act("click", "lamp", "doc", 2L)));
        }
        Scenario again = read(fit(sessions, 0).yaml());
        assertThat(Objects.requireNonNull(again.catalogue()).queries().getFirst().text())
                .isEqualTo("lamp");
        assertThat(rates(again).get(2)).isGreaterThan(.9);
    }

    @Test
    void results_that_a_log_says_were_shown_are_those_of_the_page() {
        List<Session> sessions = new java.util.ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String query = "q" + i;
            List<Interaction> events = new java.util.ArrayList<>();
            events.add(act("search", query, "", null));
            for (long place = 0; place < 3; place++) {
                events.add(act("impression", query, "doc-%d-%d".formatted(i, place), place));
            }
            // Seen once each, as most queries of a small log are: 9, 4 and 2 clicks in 60 pages.
            int place = i < 9 ? 0 : i < 13 ? 1 : 2;
            if (i < 15) {
                events.add(act("click", query, "doc-%d-%d".formatted(i, place), (long) place));
            }
            sessions.add(session(i, events.toArray(Interaction[]::new)));
        }
        Scenario again = read(fit(sessions, 1).yaml());

        var catalogue = Objects.requireNonNull(again.catalogue());
        assertThat(catalogue.page()).isEqualTo(3);
        assertThat(fit(sessions, 1).yaml())
                .contains("\"doc-59-0\"", "\"doc-59-1\"", "\"doc-59-2\"")
                .doesNotContain("unclicked");
        List<Double> rates = rates(again);
        assertThat(rates.get(0)).isCloseTo(9 / 60.0, within(.005));
        assertThat(rates.get(1)).isCloseTo(4 / 60.0, within(.005));
        assertThat(rates.get(2)).isCloseTo(2 / 60.0, within(.005));
    }

    @Test
    void a_log_without_searches_or_clicks_is_refused() {
        List<Session> sessions = List.of(session(0, act("view", "", "", null)));
        assertThatThrownBy(() -> fit(sessions, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no searches and no clicks");
    }
}
