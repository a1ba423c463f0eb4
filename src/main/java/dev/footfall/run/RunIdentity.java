package dev.footfall.run;

import java.net.URI;
import java.time.Instant;

/**
 * What is asked of whom; always in sight.
 *
 * @param runId names the run directory and stamps the events
 * @param title the scenario's name, or the log's
 * @param file where it was read from, as the user named it
 * @param seed what chance is drawn from
 * @param target the endpoint's base address
 * @param slug the App
 * @param local whether the target is the endpoint inside this process
 * @param startedAt wall clock when its own clock started, which is after the rehearsal
 */
public record RunIdentity(
        String runId,
        String title,
        String file,
        long seed,
        URI target,
        String slug,
        boolean local,
        Instant startedAt) {

    RunIdentity startingAt(Instant start) {
        return new RunIdentity(runId, title, file, seed, target, slug, local, start);
    }

    /** The same run, sent elsewhere. */
    public RunIdentity at(URI other) {
        return new RunIdentity(runId, title, file, seed, other, slug, local, startedAt);
    }
}
