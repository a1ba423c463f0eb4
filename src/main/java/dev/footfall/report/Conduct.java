package dev.footfall.report;

import dev.footfall.metrics.Attempts;
import dev.footfall.run.Marker;
import dev.footfall.run.Run;

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

    /**
     * Why the run itself, and nobody else, ended it early: words after "since"; null when it did
     * not.
     */
    @Nullable String gaveUp() {
        if (abortedBy != null) {
            return "this held for too long: " + abortedBy;
        }
        boolean lost = steering.stream().anyMatch(mark -> mark.word().equals(Run.RECORD_FAILED));
        return lost ? "its record could not be written" : null;
    }
}
