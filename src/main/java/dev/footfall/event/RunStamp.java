package dev.footfall.event;

import org.jspecify.annotations.Nullable;

/**
 * The mark that every generated event carries in its metadata, so that an owner can filter
 * synthetic traffic out: {@code synthetic: true} and the run's id.
 *
 * @param runId names the run, for instance {@code 20261124T131500Z-first-steps}; null where the
 *     same events must look the same in every run (a digest, {@code generate})
 */
public record RunStamp(@Nullable String runId) {

    /** The mark without a run's name. */
    public static final RunStamp UNNAMED = new RunStamp(null);

    /** Whether a name of metadata belongs to the mark. */
    static boolean owns(String name) {
        return name.equals("synthetic") || name.equals("run_id");
    }
}
