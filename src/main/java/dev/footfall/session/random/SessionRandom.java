package dev.footfall.session.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Chance for one session and one purpose. The stream is a pure function of the three numbers: no
 * other session, thread or order of calls can change it.
 *
 * <p>It is counter-based. With G = 2⁶⁴/φ and {@code mix} the finaliser of SplitMix64 (Steele, Lea,
 * Flood, OOPSLA 2014; constants of Stafford's variant 13), the n-th 64-bit word, from n = 1, is
 *
 * <pre>
 * a = mix(mix(seed + G) + index)
 * b = mix(mix(index + 2G) ^ mix(seed + 3G) + purpose)
 * word(n) = mix(mix(a + n·G) + b)
 * </pre>
 *
 * The key (a, b) has 128 bits, so that even a billion sessions do not come upon the same stretch of
 * words. Everything is integer arithmetic, hence the same on every machine.
 */
public final class SessionRandom implements UniformRandomProvider {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private final long salt;
    private long counter;

    private SessionRandom(long start, long salt) {
        this.counter = start;
        this.salt = salt;
    }

    /**
     * A stream at its beginning.
     *
     * @param seed the run's seed
     * @param sessionIndex the session's number, from 0
     * @param purpose tells streams of one session apart, so that one more draw for one purpose
     *     moves no draw of another
     */
    public static SessionRandom of(long seed, long sessionIndex, int purpose) {
        long start = mix(mix(seed + GOLDEN) + sessionIndex);
        long salt = mix((mix(sessionIndex + 2 * GOLDEN) ^ mix(seed + 3 * GOLDEN)) + (long) purpose);
        return new SessionRandom(start, salt);
    }

    @Override
    public long nextLong() {
        counter += GOLDEN;
        return mix(mix(counter) + salt);
    }

    private static long mix(long z) {
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
