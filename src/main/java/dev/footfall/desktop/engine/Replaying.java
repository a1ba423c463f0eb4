package dev.footfall.desktop.engine;

import dev.footfall.replay.ReplayOptions;

/**
 * How a recorded log is to be played.
 *
 * @param options which part of it
 * @param speed how many of the log's seconds pass in one of ours, above 0
 */
public record Replaying(ReplayOptions options, double speed) {

    /** All of it, as it was. */
    public static final Replaying AS_IT_WAS = new Replaying(ReplayOptions.WHOLE, 1);
}
