package dev.footfall.session.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedRaceTest {

    @Test
    void candidates_win_in_proportion_to_their_weights() {
        double[] weights = {5, 0, 3, 2};
        int[] wins = new int[4];
        int races = 100_000;
        for (int i = 0; i < races; i++) {
            wins[WeightedRace.choose(SessionRandom.of(1, i, 0), weights)]++;
        }
        assertThat(wins[1]).isZero();
        for (int k : new int[] {0, 2, 3}) {
            double p = weights[k] / 10;
            double fourErrors = 4 * Math.sqrt(p * (1 - p) / races);
            assertThat((double) wins[k] / races).isCloseTo(p, within(fourErrors));
        }
    }

    @Test
    void one_more_candidate_at_the_end_changes_only_the_choices_that_it_wins() {
        int taken = 0;
        for (int i = 0; i < 10_000; i++) {
            int before = WeightedRace.choose(SessionRandom.of(1, i, 0), new double[] {5, 3});
            int after = WeightedRace.choose(SessionRandom.of(1, i, 0), new double[] {5, 3, 2});
            if (after == 2) {
                taken++;
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
        assertThat(taken).isBetween(1_800, 2_200);
    }

    @Test
    void a_choice_among_nobody_is_refused() {
        assertThatThrownBy(() -> WeightedRace.choose(SessionRandom.of(1, 1, 0), new double[] {0}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least one weight above 0");
    }

    @Test
    void nobody_runs_where_nobody_has_a_weight() {
        assertThat(WeightedRace.run(SessionRandom.of(1, 1, 0), new double[] {}))
                .isEqualTo(new WeightedRace.Winner(-1, Double.POSITIVE_INFINITY));
    }
}
