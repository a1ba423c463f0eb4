package dev.footfall.desktop.engine;

import dev.footfall.replay.LogOptions;
import dev.footfall.replay.ReplayOptions;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * How a recorded log is to be played.
 *
 * @param options which part of it
 * @param speed how many of the log's seconds pass in one of ours, above 0
 */
public record Replaying(ReplayOptions options, double speed) {

    /** All of it, as it was. */
    public static final Replaying AS_IT_WAS = new Replaying(ReplayOptions.WHOLE, 1);

    /**
     * What one would have typed for the same: the command's name, its flags and the log.
     *
     * @param how the log was read
     */
    List<String> arguments(Path log, LogOptions how) {
        List<String> typed = new ArrayList<>(List.of("replay", "--speed", Double.toString(speed)));
        if (!options.from().isZero()) {
            typed.addAll(List.of("--from", options.from().toMillis() + "ms"));
        }
        Duration until = options.until();
        if (until != null) {
            typed.addAll(List.of("--until", until.toMillis() + "ms"));
        }
        Duration gap = options.longestGap();
        if (gap != null) {
            typed.addAll(List.of("--longest-gap", gap.toMillis() + "ms"));
        }
        if (options.rounds() > 1) {
            typed.addAll(List.of("--loop", Integer.toString(options.rounds())));
        }
        if (options.sessionPrefix() != null) {
            typed.add("--new-session-ids");
        }
        typed.addAll(reading(how));
        typed.add(log.toString());
        return typed;
    }

    private static List<String> reading(LogOptions how) {
        List<String> typed = new ArrayList<>();
        how.mapping()
                .forEach((field, column) -> typed.addAll(List.of("--map", field + "=" + column)));
        if (!how.zone().equals(LogOptions.defaults().zone())) {
            typed.addAll(List.of("--zone", how.zone().getId()));
        }
        return typed;
    }
}
