package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.run.Marker;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * How a run was conducted.
 *
 * @param steering what was done to it while it went on, in order
 * @param abortedBy the threshold that ended it; null when none did
 * @param attempts what was posted again
 * @param connectionsOpened connections opened; all other events reused one. Negative when not known
 */
public record Conduct(
        List<Marker> steering,
        @Nullable String abortedBy,
        Attempts attempts,
        long connectionsOpened) {

    /** Nobody touched it, and nothing was posted again. */
    public static final Conduct PLAIN = new Conduct(List.of(), null, Attempts.NONE, -1);

    /** Copies the list. */
    public Conduct {
        steering = List.copyOf(steering);
    }
}
