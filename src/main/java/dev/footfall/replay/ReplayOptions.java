package dev.footfall.replay;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/**
 * Which part of a log is played, and how. Times are those of the log, after its first event.
 *
 * @param from events before it are left out; zero for none
 * @param until events at it or later are left out; null for none
 * @param longestGap where nobody does anything for longer than this, only so long is waited; null
 *     keeps every gap
 * @param rounds how often it is played, at least 1; from the second round on, session ids end in
 *     {@code -round-2} and so forth, since other people are meant
 * @param sessionPrefix sessions are renamed to this and their number, so that a replay does not mix
 *     with the real sessions of an App; null keeps the log's ids
 * @param markSynthetic whether events carry the run's mark; without it a body goes out as the log
 *     has it, byte for byte where it needs no change
 */
public record ReplayOptions(
        Duration from,
        @Nullable Duration until,
        @Nullable Duration longestGap,
        int rounds,
        @Nullable String sessionPrefix,
        boolean markSynthetic) {

    /** The whole log once, as it is, marked as synthetic. */
    public static final ReplayOptions WHOLE =
            new ReplayOptions(Duration.ZERO, null, null, 1, null, true);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when one is broken; the message is for the user
     */
    public ReplayOptions {
        if (from.isNegative() || (until != null && until.compareTo(from) <= 0)) {
            throw new IllegalArgumentException("the part to play must end after it starts");
        }
        if (longestGap != null && longestGap.isNegative()) {
            throw new IllegalArgumentException("the longest gap cannot be less than nothing");
        }
        if (rounds < 1) {
            throw new IllegalArgumentException("a log is played at least once, not " + rounds);
        }
    }

    /** The same from this moment on. */
    public ReplayOptions withFrom(Duration other) {
        return new ReplayOptions(other, until, longestGap, rounds, sessionPrefix, markSynthetic);
    }

    /** The same up to this moment; null for the end. */
    public ReplayOptions withUntil(@Nullable Duration other) {
        return new ReplayOptions(from, other, longestGap, rounds, sessionPrefix, markSynthetic);
    }

    /** The same with gaps of at most this; null for those of the log. */
    public ReplayOptions withLongestGap(@Nullable Duration other) {
        return new ReplayOptions(from, until, other, rounds, sessionPrefix, markSynthetic);
    }

    /** The same so many times over. */
    public ReplayOptions withRounds(int other) {
        return new ReplayOptions(from, until, longestGap, other, sessionPrefix, markSynthetic);
    }

    /** The same with renamed sessions; null for the log's ids. */
    public ReplayOptions withSessionPrefix(@Nullable String other) {
        return new ReplayOptions(from, until, longestGap, rounds, other, markSynthetic);
    }

    /** The same with sessions renamed to {@code r-<seed>-<number>}. */
    public ReplayOptions withNewSessionIds(long seed) {
        return withSessionPrefix("r-" + seed + "-");
    }

    /** The same with or without the run's mark. */
    public ReplayOptions withMark(boolean other) {
        return new ReplayOptions(from, until, longestGap, rounds, sessionPrefix, other);
    }

    boolean partly() {
        return !from.isZero() || until != null;
    }
}
