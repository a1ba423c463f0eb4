package dev.footfall.report;

import java.util.List;

/** What came of putting the shards of a run together. */
public sealed interface MergeResult {

    /** They are one run now. */
    record Merged(Summary summary) implements MergeResult {}

    /** They are not; nothing was written. Every reason, each with what to do. */
    record Rejected(List<String> problems) implements MergeResult {}
}
