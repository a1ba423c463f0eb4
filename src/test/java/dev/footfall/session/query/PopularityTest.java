package dev.footfall.session.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.footfall.session.random.Goodness;
import dev.footfall.session.random.SessionRandom;

import org.junit.jupiter.api.Test;

import java.util.Arrays;

class PopularityTest {

    @Test
    void zipf_over_a_thousand_queries_has_the_published_head() {
        Popularity zipf = Popularity.zipf(1_000, 1);
        assertThat(zipf.share(0)).isCloseTo(.134, within(.0005));
        double topTen = 0;
        for (int i = 0; i < 10; i++) {
            topTen += zipf.share(i);
        }
        assertThat(topTen).isCloseTo(.391, within(.0005));
    }

    @Test
    void samples_of_twenty_seeds_follow_zipf() {
        Popularity zipf = Popularity.zipf(100, 1);
        int draws = 20_000;
        double[] expected = new double[zipf.size()];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = draws * zipf.share(i);
        }
        double[] pValues = new double[20];
        for (int seed = 0; seed < pValues.length; seed++) {
            long[] counts = new long[zipf.size()];
            for (int i = 0; i < draws; i++) {
                counts[zipf.sample(SessionRandom.of(seed, i, 1))]++;
            }
            pValues[seed] = Goodness.chiSquared(counts, expected);
        }
        assertThat(Arrays.stream(pValues).min().orElseThrow()).isGreaterThan(1e-4);
        assertThat(Goodness.uniformity(pValues)).isGreaterThan(1e-3);
    }

    @Test
    void given_weights_are_shares_of_their_sum_and_zero_is_never_drawn() {
        Popularity given = Popularity.weights(6, 0, 2);
        assertThat(given.share(0)).isEqualTo(.75);
        long[] counts = new long[3];
        for (int i = 0; i < 10_000; i++) {
            counts[given.sample(SessionRandom.of(1, i, 0))]++;
        }
        assertThat(counts[1]).isZero();
        assertThat(
                        Goodness.chiSquared(
                                new long[] {counts[0], counts[2]}, new double[] {7_500, 2_500}))
                .isGreaterThan(1e-4);
    }

    @Test
    void weights_that_cannot_be_shares_are_refused() {
        assertThatThrownBy(() -> Popularity.weights(0, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(Popularity::weights).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Popularity.weights(1, -1))
                .hasMessage("the weight of query 2 is -1.0; expected a number from 0 up");
        assertThatThrownBy(() -> Popularity.zipf(0, 1)).hasMessageContaining("at least one query");
        assertThatThrownBy(() -> Popularity.zipf(5, Double.NaN)).hasMessageContaining("exponent");
    }
}
