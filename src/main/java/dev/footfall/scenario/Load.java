package dev.footfall.scenario;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * When people come. All times and rates are the people's: with a {@link Scenario#speed} of 10, ten
 * of their seconds pass in one of ours.
 *
 * @param spacing even or Poisson
 * @param stages one after another; empty for a closed crowd
 * @param users a closed crowd of so many people who start again as soon as they have left; empty
 *     for an open load
 * @param sessions at most so many sessions; empty for no limit
 * @param duration events later than this are not part of the plan; null for no limit
 * @param rhythm how busy the hours are, on top of the stages' rates; null for always the same
 */
public record Load(
        Spacing spacing,
        List<Stage> stages,
        OptionalInt users,
        OptionalLong sessions,
        @Nullable Duration duration,
        @Nullable Rhythm rhythm) {

    /** Copies the stages. */
    public Load {
        stages = List.copyOf(stages);
    }

    /** How arrivals are spread at a given rate. */
    public enum Spacing {
        /** At equal distances. */
        EVEN,
        /** Independent of each other: exponential distances. */
        POISSON
    }

    /**
     * A stretch in which the arrival rate goes in a straight line from one value to another.
     *
     * @param length how long; null for a last stage without end
     * @param fromPerSecond sessions per second at its start
     * @param toPerSecond sessions per second at its end
     */
    public record Stage(@Nullable Duration length, double fromPerSecond, double toPerSecond) {}
}
