package dev.footfall.session.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.session.random.SessionRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

class ClickModelsTest {

    private static final int[] GRADES = {3, 1, 4, 0, 2, 0, 1, 0, 0, 2};

    static List<NamedModel> models() {
        return NamedModel.ALL;
    }

    private static NamedModel named(String name) {
        return models().stream().filter(m -> m.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "pbm, .3536 .0976 .4800 .0340 .0784 .0200 .0176 .0100 .0080 .0168",
        "cascade, .5200 .0768 .4032 0 0 0 0 0 0 0",
        "ubm, .5200 .1583 .8132 .0900 .2312 .0676 .0930 .0523 .0466 .1255",
        "ccm, .5200 .1101 .5900 .0177 .0434 .0126 .0177 .0095 .0083 .0203",
        "navigational, .7000 .1530 .4409 .0034 .0333 .0025 .0148 .0023 .0022 .0221",
        "informational, .8000 .4080 .5386 .1316 .2212 .0998 .1438 .0843 .0810 .1360",
        "dbn, .8000 .3672 .4362 .0960 .1451 .0590 .0764 .0403 .0349 .0527"
    })
    void closed_forms_agree_with_the_published_table(String name, String row) {
        double[] golden = Arrays.stream(row.split(" ")).mapToDouble(Double::parseDouble).toArray();
        NamedModel named = named(name);
        assertThat(named.model().clickRates(named.taste().page(GRADES)))
                .containsExactly(golden, offset(1e-4));
    }

    @Test
    void pbm_has_the_published_abandonment_and_entropy_perplexity() {
        NamedModel pbm = named("pbm");
        Page page = pbm.taste().page(GRADES);
        double anyClick = Arrays.stream(pbm.model().firstClickRates(page)).sum();
        assertThat(1 - anyClick).isCloseTo(.2510, within(1e-4));
        double perplexity = 0;
        for (double p : pbm.model().clickRates(page)) {
            double bits = p * Math.log(p) + (1 - p) * Math.log(1 - p);
            perplexity += Math.exp(-bits) / page.size();
        }
        assertThat(perplexity).isCloseTo(1.3156, within(1e-4));
    }

    @ParameterizedTest
    @MethodSource("models")
    void simulated_rates_are_within_four_standard_errors(NamedModel named) {
        int sessions = 1_000_000;
        int[][] pages = {GRADES, {0, 4, 4, 1, 3}, {2, 0, 0, 3, 1, 0, 4, 2, 1, 0, 3, 4, 0, 1, 2, 3}};
        for (int seed = 1; seed <= pages.length; seed++) {
            Page page = named.taste().page(pages[seed - 1]);
            double[] expected = named.model().clickRates(page);
            long[] counts = simulate(named.model(), page, sessions, seed);
            for (int i = 0; i < page.size(); i++) {
                double p = expected[i];
                assertThat((double) counts[i] / sessions)
                        .as("%s, seed %d, rank %d", named.name(), seed, i + 1)
                        .isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / sessions)));
            }
        }
    }

    private static long[] simulate(ClickModel model, Page page, int sessions, long seed) {
        long[] counts = new long[page.size()];
        int[] clicks = new int[page.size()];
        for (int s = 0; s < sessions; s++) {
            int count = model.sample(page, SessionRandom.of(seed, s, 0), clicks);
            for (int c = 0; c < count; c++) {
                counts[clicks[c]]++;
            }
        }
        return counts;
    }

    @ParameterizedTest
    @MethodSource("models")
    void conditional_rates_of_all_click_patterns_add_up_to_the_closed_form(NamedModel named) {
        Page page = named.taste().page(3, 0, 4, 1, 2, 3);
        int size = page.size();
        double[] marginal = new double[size];
        double[] first = new double[size];
        double total = 0;
        for (int pattern = 0; pattern < 1 << size; pattern++) {
            boolean[] clicked = new boolean[size];
            for (int i = 0; i < size; i++) {
                clicked[i] = (pattern >> i & 1) == 1;
            }
            double[] rates = named.model().conditionalRates(page, clicked);
            double likelihood = 1;
            for (int i = 0; i < size; i++) {
                likelihood *= clicked[i] ? rates[i] : 1 - rates[i];
            }
            total += likelihood;
            for (int i = 0; i < size; i++) {
                marginal[i] += clicked[i] ? likelihood : 0;
            }
            if (pattern != 0) {
                first[Integer.numberOfTrailingZeros(pattern)] += likelihood;
            }
        }
        assertThat(total).isCloseTo(1, within(1e-12));
        assertThat(named.model().clickRates(page)).containsExactly(marginal, offset(1e-12));
        assertThat(named.model().firstClickRates(page)).containsExactly(first, offset(1e-12));
    }

    @Test
    void beyond_the_measured_ranks_models_go_on_as_documented() {
        PositionBased pbm = PositionBased.eyeTracking(1);
        assertThat(pbm.examination(9)).isEqualTo(.06);
        assertThat(pbm.examination(19)).isCloseTo(.03, within(1e-12));
        assertThat(PositionBased.power(.5).examination(3)).isCloseTo(.5, within(1e-12));
        UserBrowsing ubm = UserBrowsing.published(1);
        assertThat(ubm.examination(30, -1)).isEqualTo(.43);
        assertThat(ubm.examination(30, 29)).isEqualTo(1);
        assertThat(ubm.examination(30, 25)).isEqualTo(.52);
        assertThat(ubm.examination(30, 2)).isEqualTo(.12);
        assertThat(DependentClick.byRank(.9, .2).goOnAfterClick(Taste.GRADED.page(0, 0, 0), 2))
                .isEqualTo(.2);
    }

    @Test
    void bias_makes_position_matter_less_or_more() {
        assertThat(PositionBased.eyeTracking(0).examination(9)).isEqualTo(1);
        assertThat(PositionBased.eyeTracking(2).examination(1)).isCloseTo(.61 * .61, within(1e-12));
        assertThat(UserBrowsing.published(0).examination(8, 1)).isEqualTo(1);
        assertThatThrownBy(() -> PositionBased.eyeTracking(-1))
                .hasMessageContaining("the bias of PBM is -1.0; it is a number from 0 up");
    }

    @Test
    void numbers_that_are_no_probabilities_are_refused() {
        assertThatThrownBy(() -> new DynamicBayesian(1.2))
                .hasMessage(
                        "the perseverance of DBN is 1.2; a probability is a number from 0 to 1");
        assertThatThrownBy(() -> DependentClick.constant(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Taste.GRADED.page(0, 5))
                .hasMessage("grade 5 at place 1; grades are whole numbers from 0 to 4");
    }
}
