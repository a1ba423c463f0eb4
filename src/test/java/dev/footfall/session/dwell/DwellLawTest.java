package dev.footfall.session.dwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.session.random.Goodness;
import dev.footfall.session.random.SessionRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.Arrays;
import java.util.List;

class DwellLawTest {

    static List<DwellLaw> laws() {
        return List.of(
                WeibullDwell.DEFAULT,
                new WeibullDwell(1.6, 20),
                new LogNormalDwell(25, 1.2),
                new GammaDwell(.6, 80),
                new GammaDwell(3, 12));
    }

    @Test
    void the_default_law_has_the_published_figures() {
        DwellLaw law = WeibullDwell.DEFAULT;
        assertThat(law.mean()).isCloseTo(57.0, within(.05));
        assertThat(law.median()).isCloseTo(26.7, within(.05));
        assertThat(1 - law.cumulative(DwellLaw.SATISFIED_SECONDS)).isCloseTo(.471, within(.0005));
        assertThat(law.cumulative(10)).isCloseTo(.295, within(.0005));
    }

    @ParameterizedTest
    @MethodSource("laws")
    void samples_of_twenty_seeds_follow_the_law(DwellLaw law) {
        double[] pValues = new double[20];
        for (int seed = 0; seed < pValues.length; seed++) {
            double[] sample = new double[5_000];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = law.sample(SessionRandom.of(seed, i, 0));
            }
            pValues[seed] = Goodness.kolmogorovSmirnov(sample, law::cumulative);
        }
        assertThat(Arrays.stream(pValues).min().orElseThrow()).isGreaterThan(1e-4);
        assertThat(Goodness.uniformity(pValues)).isGreaterThan(1e-3);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void the_test_of_fit_tells_a_law_from_one_that_is_a_tenth_slower(DwellLaw law) {
        double[] sample = new double[20_000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = 1.1 * law.sample(SessionRandom.of(3, i, 0));
        }
        assertThat(Goodness.kolmogorovSmirnov(sample, law::cumulative)).isLessThan(1e-4);
    }

    @Test
    void an_empirical_law_gives_back_what_was_measured() {
        DwellLaw law = EmpiricalDwell.of(30, 2, 2, 8);
        assertThat(law.mean()).isEqualTo(10.5);
        assertThat(law.median()).isEqualTo(5);
        assertThat(law.cumulative(1.9)).isZero();
        assertThat(law.cumulative(2)).isEqualTo(.5);
        assertThat(law.cumulative(30)).isEqualTo(1);
        long[] counts = new long[3];
        for (int i = 0; i < 10_000; i++) {
            double seconds = law.sample(SessionRandom.of(1, i, 0));
            counts[List.of(2.0, 8.0, 30.0).indexOf(seconds)]++;
        }
        assertThat(Goodness.chiSquared(counts, new double[] {5_000, 2_500, 2_500}))
                .isGreaterThan(1e-4);
    }

    @Test
    void parameters_that_make_no_law_are_refused() {
        assertThatThrownBy(() -> new WeibullDwell(0, 45))
                .hasMessage("the shape of a Weibull dwell is 0.0; expected a number above 0");
        assertThatThrownBy(() -> new GammaDwell(1, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LogNormalDwell(1, -1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(EmpiricalDwell::of)
                .hasMessage("an empirical dwell needs at least one measurement");
        assertThatThrownBy(() -> EmpiricalDwell.of(1, -2)).hasMessageContaining("is -2.0");
    }
}
