package dev.footfall.run;

import dev.footfall.metrics.Threshold;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * By what a run is judged while it goes on.
 *
 * @param thresholds conditions under which it counts as failed
 * @param abortAfter a threshold that has held for so long ends the run; null for never
 */
public record RunRules(List<Threshold> thresholds, @Nullable Duration abortAfter) {

    /** Not judged. */
    public static final RunRules NONE = new RunRules(List.of(), null);

    /** Copies the thresholds. */
    public RunRules {
        thresholds = List.copyOf(thresholds);
    }
}
