package dev.footfall.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.footfall.scenario.catalogue.QuerySpec;
import dev.footfall.scenario.catalogue.RankingSpec;
import dev.footfall.scenario.people.ClickSpec;
import dev.footfall.scenario.people.HabitsSpec;
import dev.footfall.scenario.people.LawSpec;
import dev.footfall.scenario.people.PersonaSpec;
import dev.footfall.scenario.people.TasteSpec;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

class PeopleReaderTest {

    private static final String SHOP =
            """
            footfall: 1
            catalogue:
              popularity: {zipf: 1.1}
              page: 5
              queries:
                - query: red sneakers
                  results: {sku-1: 3, sku-2: 0, sku-3: 4}
                  total: 412
                - {query: lamp, grades: [1, 2]}
                - {query: purpel snekers, results: []}
            rankings:
              - name: baseline
              - {name: tuned, weight: 2, order: best_first}
              - {name: pinned, order: best_first, pinned: {red sneakers: [sku-2]}}
            people:
              - name: shoppers
                weight: 3
                clicks: {model: pbm, bias: 1.5, examination: power}
                taste: navigational
                dwell: {law: weibull, shape: 0.7, scale: 45s}
                habits:
                  after_clicks: {refine: 0.2, another: 0.1}
                  after_nothing: {refine: 0.7}
                  rewrites: {add: 2, misspell: 1}
                  most_searches: 4
                  bounce: 0.1
                pace: {latency: 90ms, look: {law: log_normal, median: 4s, sigma: 0.7}}
                metadata: {device: mobile}
              - {name: lookers, clicks: informational}
            expect:
              - ctr_at_1 within 0.02 of model
              - zero_result_rate for shoppers 0.13 ± 0.01
            """;

    @Test
    void people_and_what_they_search_are_read() {
        Scenario scenario = Texts.loaded(SHOP);
        PersonaSpec shoppers = scenario.people().getFirst();
        assertThat(shoppers.clicks())
                .isEqualTo(new ClickSpec.PositionBased(List.of(), ClickSpec.Curve.POWER, 1.5));
        assertThat(shoppers.taste()).isEqualTo(TasteSpec.Named.NAVIGATIONAL);
        assertThat(shoppers.dwell()).isEqualTo(new LawSpec.Weibull(.7, 45));
        assertThat(shoppers.habits().afterClicks()).isEqualTo(new HabitsSpec.Next(.2, .1));
        assertThat(shoppers.habits().afterNoClick()).isNull();
        assertThat(shoppers.habits().rewrites())
                .isEqualTo(
                        Map.of(HabitsSpec.Rewriting.ADD, 2.0, HabitsSpec.Rewriting.MISSPELL, 1.0));
        assertThat(shoppers.habits().mostSearches()).isEqualTo(OptionalInt.of(4));
        assertThat(shoppers.habits().bounce()).isEqualTo(OptionalDouble.of(.1));
        assertThat(shoppers.pace().latency()).isEqualTo(new LawSpec.Empirical(List.of(.09)));
        assertThat(shoppers.pace().look()).isEqualTo(new LawSpec.LogNormal(4, .7));
        assertThat(scenario.people().get(1).clicks())
                .isEqualTo(new ClickSpec.Preset(TasteSpec.Named.INFORMATIONAL));
        var catalogue = Texts.nonNull(scenario.catalogue());
        assertThat(catalogue.zipf()).isEqualTo(OptionalDouble.of(1.1));
        assertThat(catalogue.page()).isEqualTo(5);
        assertThat(catalogue.queries())
                .containsExactly(
                        new QuerySpec(
                                "red sneakers",
                                1,
                                List.of(
                                        new QuerySpec.Judged("sku-1", 3),
                                        new QuerySpec.Judged("sku-2", 0),
                                        new QuerySpec.Judged("sku-3", 4)),
                                412),
                        new QuerySpec(
                                "lamp",
                                1,
                                List.of(
                                        new QuerySpec.Judged("lamp-1", 1),
                                        new QuerySpec.Judged("lamp-2", 2)),
                                2),
                        new QuerySpec("purpel snekers", 1, List.of(), 0));
        assertThat(scenario.expect())
                .containsExactly(
                        new Story(
                                "ctr_at_1 within 0.02 of model",
                                Story.Measure.CTR_AT,
                                OptionalInt.of(1),
                                null,
                                OptionalDouble.empty(),
                                .02),
                        new Story(
                                "zero_result_rate for shoppers 0.13 ± 0.01",
                                Story.Measure.ZERO_RESULT_RATE,
                                OptionalInt.empty(),
                                "shoppers",
                                OptionalDouble.of(.13),
                                .01));
    }

    @ParameterizedTest
    @CsvSource({
        "baseline, sku-1 sku-2 sku-3",
        "tuned, sku-3 sku-1 sku-2",
        "pinned, sku-2 sku-3 sku-1"
    })
    void a_ranking_orders_the_same_documents(String name, String order) {
        var catalogue = Texts.nonNull(Texts.loaded(SHOP).catalogue());
        RankingSpec ranking =
                catalogue.rankings().stream()
                        .filter(r -> r.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        assertThat(ranking.arrange(catalogue.queries().getFirst()))
                .extracting(QuerySpec.Judged::document)
                .containsExactly(order.split(" "));
    }

    @Test
    void a_made_up_catalogue_has_the_share_of_searches_without_results_that_was_asked_for() {
        var catalogue =
                Texts.nonNull(
                        Texts.loaded(
                                        """
                                        footfall: 1
                                        catalogue:
                                          generated: {queries: 1000, zero_results: 0.13}
                                        people: [{clicks: dbn}]
                                        """)
                                .catalogue());
        double all = 0;
        double nothing = 0;
        for (int n = 1; n <= 1000; n++) {
            QuerySpec query = catalogue.queries().get(n - 1);
            all += 1.0 / n;
            nothing += query.results().isEmpty() ? 1.0 / n : 0;
        }
        assertThat(nothing / all).isBetween(.129, .131);
        assertThat(catalogue.queries()).extracting(QuerySpec::text).doesNotHaveDuplicates();
        assertThat(catalogue.zipf()).isEqualTo(OptionalDouble.of(1));
    }

    @Test
    void every_problem_of_people_is_told_at_once() {
        assertThat(
                        Texts.problems(
                                """
                                footfall: 1
                                people:
                                  - clicks: pmb
                                  - name: b
                                    clicks: {model: cascade, bias: 2}
                                    dwell: {law: weibull, shape: 0.7}
                                    habits: {after_clicks: {refine: 0.7, another: 0.7}}
                                rankings: [{order: best}]
                                catalogue: {queries: [{query: a, grades: [5]}, {query: b}]}
                                expect: [ctr_at_0 1 ± 1, ctr for nobody 1 ± 1, anything]
                                """))
                .containsExactly(
                        "s.yaml:3:13: unknown click model \"pmb\"; expected \"pbm\"; there are:"
                                + " pbm, cascade, dcm, dbn, sdbn, ubm, ccm, perfect, navigational,"
                                + " informational",
                        "s.yaml:5:30: \"bias\" has no meaning for cascade; expected no parameters",
                        "s.yaml:6:12: the key \"scale\" is missing; expected a duration such as"
                                + " 45s",
                        "s.yaml:7:28: refine and another add up to 1.4; expected at most 1"
                                + " together; the rest leaves",
                        "s.yaml:8:13: order is \"best\"; expected \"best_first\"; there are:"
                                + " as_listed, best_first, worst_first or shuffled",
                        "s.yaml:9:43: a grade is 5; expected a whole number from 0 to 4",
                        "s.yaml:9:48: a query without results; expected results (documents with"
                                + " their grades, [] for nothing found), or grades alone",
                        "s.yaml:10:10: unknown measure \"ctr_at_0\"; expected \"ctr_at_1\"; there"
                                + " are: ctr_at_1, ctr, clicks_per_search, mrr, abandonment,"
                                + " zero_result_rate, refinement_rate, searches_per_session,"
                                + " satisfied_click_rate, dwell_median, dwell_mean",
                        "s.yaml:10:26: a story about \"nobody\", which is no persona, script or"
                                + " ranking; expected one of: b, ranking 1",
                        "s.yaml:10:48: the story \"anything\" cannot be read; expected such as:"
                                + " ctr_at_1 within 0.02 of model; zero_result_rate 0.13 ± 0.01;"
                                + " ctr for tuned 0.6 ± 0.02");
    }
}
