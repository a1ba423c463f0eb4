package dev.footfall.session.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.event.Interaction;
import dev.footfall.session.PlannedEvent;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.OptionalLong;

class ExpectationsTest {

    private static final List<Persona> PERSONAS =
            List.of(
                    People.persona("navigational", 3),
                    People.persona("pbm", 1),
                    People.persona("informational", 2));

    /** What a naive reader counts. */
    private static final class Counted {
        long searches;
        long squares;
        long zero;
        long withClick;
        long refined;
        double reciprocal;
        final long[] clicks = new long[10];

        void session(List<PlannedEvent> events) {
            long here = 0;
            boolean clicked = false;
            for (PlannedEvent event : events) {
                Interaction act = (Interaction) event.body();
                Long position = act.position();
                var metadata = act.metadata();
                if (act.type().equals("search")) {
                    here++;
                    clicked = false;
                    zero += Long.valueOf(0).equals(act.resultCount()) ? 1 : 0;
                    refined += metadata != null && metadata.containsKey("refines") ? 1 : 0;
                } else if (act.type().equals("click") && position != null) {
                    clicks[position.intValue()]++;
                    if (!clicked) {
                        withClick++;
                        reciprocal += 1.0 / (position + 1);
                        clicked = true;
                    }
                }
            }
            searches += here;
            squares += here * here;
        }
    }

    @Test
    void traffic_shows_what_was_computed_from_the_knobs() {
        Catalogue shop = People.shop();
        var source = new PeopleSessions(PERSONAS, shop, 11, OptionalLong.empty());
        Counted counted = new Counted();
        int sessions = 200_000;
        for (int i = 0; i < sessions; i++) {
            counted.session(source.at(i).events());
        }
        Expectation expected = Expectations.of(PERSONAS, shop);
        double n = counted.searches;
        double found = n - counted.zero;

        assertThat(n / sessions)
                .isCloseTo(
                        expected.searchesPerSession(),
                        within(4 * Math.sqrt(expected.searchesVariance() / sessions)));
        assertThat((double) counted.squares / sessions - Math.pow(n / sessions, 2))
                .isCloseTo(expected.searchesVariance(), within(.05));
        assertThat(counted.zero / n)
                .isCloseTo(
                        expected.zeroResultRate(), errors(expected, expected.zeroResultRate(), n));
        assertThat(counted.withClick / n)
                .isCloseTo(expected.clickThrough(), errors(expected, expected.clickThrough(), n));
        assertThat(counted.refined / n)
                .isCloseTo(
                        expected.refinementRate(), errors(expected, expected.refinementRate(), n));
        assertThat(counted.reciprocal / found)
                .isCloseTo(expected.reciprocalRank(), errors(expected, .5, found));
        for (int i = 0; i < 10; i++) {
            double rate = expected.clickRates().get(i);
            assertThat(counted.clicks[i] / found).isCloseTo(rate, errors(expected, rate, found));
        }
    }

    private static Offset<Double> errors(Expectation expected, double rate, double searches) {
        return within(4 * expected.standardError(rate, (long) searches));
    }

    @Test
    void default_habits_make_two_searches_a_session_and_a_third_of_them_refine() {
        Expectation expected = Expectations.of(PERSONAS, People.shop());
        assertThat(expected.searchesPerSession()).isCloseTo(2.0, within(.25));
        assertThat(expected.refinementRate()).isBetween(.28, .37);
    }

    @Test
    void a_better_ranking_brings_the_first_click_up_and_yet_fewer_clicks() {
        List<Persona> navigational = List.of(People.persona("navigational", 1));
        Expectation base = Expectations.of(navigational, People.shop(), 0);
        Expectation tuned = Expectations.of(navigational, People.shop(), 1);
        assertThat(tuned.reciprocalRank()).isGreaterThan(base.reciprocalRank() + .1);
        assertThat(tuned.clicksPerSearch()).isLessThan(base.clicksPerSearch());
    }

    @Test
    void dwell_is_mixed_as_the_clicks_of_the_personas_are_quick_returns_included() {
        Persona p = People.persona("cascade", 1);
        Habits d = Habits.DEFAULT;
        Habits bouncing =
                new Habits(
                        d.afterClicks(),
                        d.afterNoClick(),
                        d.afterNothing(),
                        d.rewrites(),
                        d.mostSearches(),
                        .25);
        Persona hasty =
                new Persona(
                        "hasty",
                        1,
                        p.model(),
                        p.taste(),
                        p.dwell(),
                        bouncing,
                        p.pace(),
                        p.metadata());
        ExpectedDwell plain = Expectations.of(List.of(p), People.shop()).dwell();
        ExpectedDwell mixed = Expectations.of(List.of(p, hasty), People.shop()).dwell();
        assertThat(plain.mean()).isCloseTo(57.0, within(.05));
        assertThat(plain.quantile(.5)).isCloseTo(p.dwell().median(), within(1e-6));
        assertThat(plain.variance()).isCloseTo(p.dwell().variance(), within(1e-6));
        assertThat(plain.satisfiedRate()).isCloseTo(.471, within(.0005));
        // Both click alike, so that an eighth of all clicks are quick returns, of 5 s on average.
        assertThat(mixed.mean()).isCloseTo(.875 * plain.mean() + .125 * 5, within(1e-9));
        assertThat(mixed.satisfiedRate()).isCloseTo(.875 * .471, within(.0005));
        assertThat(mixed.cumulative(10))
                .isCloseTo(.875 * p.dwell().cumulative(10) + .125, within(1e-9));
    }
}
