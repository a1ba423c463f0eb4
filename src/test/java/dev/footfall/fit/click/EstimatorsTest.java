package dev.footfall.fit.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.NamedModel;
import dev.footfall.session.click.Page;
import dev.footfall.session.click.PositionBased;
import dev.footfall.session.click.Taste;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Twenty queries with ten documents each, shown in a new order to each person. */
class EstimatorsTest {

    private static final int QUERIES = ShuffledPages.QUERIES;
    private static final int DOCUMENTS = ShuffledPages.DOCUMENTS;

    private static NamedModel named(String name) {
        return ShuffledPages.named(name);
    }

    @ParameterizedTest
    @CsvSource({"20000, .02", "100000, .01"})
    void pbm_gives_back_examination_up_to_its_scale(int sessions, double error) {
        for (int seed = 1; seed <= 5; seed++) {
            Views views = ShuffledPages.play(named("pbm"), sessions, seed);
            double[] off = off(views, PositionBased.eyeTracking(1));
            for (int r = 1; r < DOCUMENTS; r++) {
                assertThat(off[r]).as("seed %d, rank %d", seed, r + 1).isCloseTo(0, within(error));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.6, 0", "1, .3", "1, .02"})
    void no_bias_that_people_may_have_is_drawn_where_it_is_not(double bias, double wave) {
        int sessions = 20_000;
        int seeds = 6;
        double[] theta = new double[DOCUMENTS];
        for (int r = 0; r < DOCUMENTS; r++) {
            theta[r] = PositionBased.eyeTracking(bias).examination(r) * (1 + wave * (r % 3 - 1));
        }
        PositionBased real = PositionBased.of(theta, 1);
        double[] bound = ExaminationBound.standardErrors(real, sessions);
        double squares = 0;
        for (int seed = 1; seed <= seeds; seed++) {
            var people = new NamedModel("pbm", real, Taste.GRADED);
            double[] off = off(ShuffledPages.play(people, sessions, seed), real);
            for (int r = 1; r < DOCUMENTS; r++) {
                assertThat(off[r])
                        .as("seed %d, rank %d", seed, r + 1)
                        .isCloseTo(0, within(4 * bound[r]));
                squares += Math.pow(off[r] / bound[r], 2) / seeds / (DOCUMENTS - 1);
            }
        }
        // An estimator that knows of no curve has 1 at best.
        assertThat(Math.sqrt(squares)).isLessThan(1.2);
    }

    /** By how much θ_r/θ_1 is off. */
    private static double[] off(Views views, PositionBased real) {
        var learnt = (PositionBased) new PbmEstimator().fit(views).model();
        double[] off = new double[DOCUMENTS];
        for (int r = 0; r < DOCUMENTS; r++) {
            off[r] =
                    learnt.examination(r) / learnt.examination(0)
                            - real.examination(r) / real.examination(0);
        }
        return off;
    }

    @Test
    void sdbn_gives_back_attraction_and_satisfaction() {
        NamedModel sdbn = named("sdbn");
        Estimate learnt = StopEstimator.SDBN.fit(ShuffledPages.play(sdbn, 100_000, 4));
        Estimate real = ShuffledPages.truth(sdbn);
        double attraction = 0;
        double satisfaction = 0;
        int items = QUERIES * DOCUMENTS;
        for (int i = 0; i < items; i++) {
            assertThat(learnt.attraction(i)).isCloseTo(real.attraction(i), within(.05));
            assertThat(learnt.satisfaction(i)).isCloseTo(real.satisfaction(i), within(.08));
            attraction += (learnt.attraction(i) - real.attraction(i)) / items;
            satisfaction += (learnt.satisfaction(i) - real.satisfaction(i)) / items;
        }
        assertThat(attraction).isCloseTo(0, within(.002));
        assertThat(satisfaction).isCloseTo(0, within(.004));
    }

    @Test
    void dcm_gives_back_attraction_and_going_on() {
        NamedModel dcm = named("dcm");
        Estimate learnt = StopEstimator.DCM.fit(ShuffledPages.play(dcm, 100_000, 4));
        Estimate real = ShuffledPages.truth(dcm);
        for (int i = 0; i < QUERIES * DOCUMENTS; i++) {
            assertThat(learnt.attraction(i)).isCloseTo(real.attraction(i), within(.05));
        }
        ClickModel model = learnt.model();
        Page page = named("pbm").taste().page(new int[DOCUMENTS]);
        // At the last rank nobody can be seen to go on.
        for (int r = 0; r < DOCUMENTS - 2; r++) {
            assertThat(((dev.footfall.session.click.ChainModel) model).goOnAfterClick(page, r))
                    .as("rank %d", r + 1)
                    .isCloseTo(.5, within(.03));
        }
    }

    @ParameterizedTest
    @CsvSource({"pbm", "cascade", "dcm", "sdbn", "ccm", "dbn", "ubm"})
    void the_true_model_is_least_surprised_and_near_the_bound(String name) {
        Views views = ShuffledPages.play(named(name), 40_000, 9);
        ModelChoice choice = ModelChoice.of(views);
        assertThat(choice.best().name()).isEqualTo(name);
        double bound = Perplexity.conditional(ShuffledPages.truth(named(name)), views.heldOut());
        assertThat(choice.candidates().getFirst().perplexity()).isCloseTo(bound, within(.005));
        assertThat(Perplexity.marginal(choice.best(), views.heldOut()))
                .isCloseTo(
                        Perplexity.marginal(ShuffledPages.truth(named(name)), views.heldOut()),
                        within(.005));
    }

    @Test
    void nothing_shown_is_no_reason_to_fail() {
        Views nothing = new Views(List.of(), 0);
        assertThat(ModelChoice.of(nothing).candidates()).hasSize(7);
        Views silent =
                new Views(List.of(new PageView(new int[] {0, 1}, new boolean[] {false, false})), 2);
        assertThat(ModelChoice.of(silent).best().attraction(0)).isBetween(0.0, 1.0);
    }
}
