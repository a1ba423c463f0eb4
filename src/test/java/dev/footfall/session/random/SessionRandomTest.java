package dev.footfall.session.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

import java.util.HashSet;
import java.util.Set;

class SessionRandomTest {

    @Test
    void the_same_numbers_give_the_same_stream() {
        var one = SessionRandom.of(42, 7, 3);
        var other = SessionRandom.of(42, 7, 3);
        for (int i = 0; i < 100; i++) {
            assertThat(one.nextLong()).isEqualTo(other.nextLong());
        }
    }

    @Test
    void the_stream_is_what_its_documentation_says() {
        long golden = 0x9e3779b97f4a7c15L;
        long a = mix(mix(42 + golden) + 7);
        long b = mix((mix(7 + 2 * golden) ^ mix(42 + 3 * golden)) + 3);
        var random = SessionRandom.of(42, 7, 3);
        for (int n = 1; n <= 5; n++) {
            assertThat(random.nextLong()).isEqualTo(mix(mix(a + n * golden) + b));
        }
    }

    @Test
    void neighbouring_seeds_sessions_and_purposes_share_no_word() {
        Set<Long> seen = new HashSet<>();
        int words = 0;
        for (long seed = -3; seed < 4; seed++) {
            for (long session = 0; session < 20; session++) {
                for (int purpose = 0; purpose < 5; purpose++) {
                    var random = SessionRandom.of(seed, session, purpose);
                    for (int i = 0; i < 10; i++) {
                        seen.add(random.nextLong());
                        words++;
                    }
                }
            }
        }
        assertThat(seen).hasSize(words);
    }

    @Test
    void first_draws_of_successive_sessions_are_uniform() {
        int[] cells = new int[64];
        int sessions = 64_000;
        for (long session = 0; session < sessions; session++) {
            cells[(int) (SessionRandom.of(1, session, 0).nextDouble() * 64)]++;
        }
        double expected = sessions / 64.0;
        double chi = 0;
        for (int count : cells) {
            chi += (count - expected) * (count - expected) / expected;
        }
        assertThat(ChiSquaredDistribution.of(63).survivalProbability(chi)).isBetween(1e-4, 0.9999);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
