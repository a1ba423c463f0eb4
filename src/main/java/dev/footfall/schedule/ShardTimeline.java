package dev.footfall.schedule;

import dev.footfall.schedule.VisitPlan.Shard;

import org.jspecify.annotations.Nullable;

/**
 * One shard's events of another timeline, each when the whole has it: a rate or a limit on the
 * whole is kept by all shards together.
 */
public final class ShardTimeline implements Timeline {

    private final Timeline whole;
    private final Shard shard;

    /** Leaves the others' sessions out. */
    public ShardTimeline(Timeline whole, Shard shard) {
        this.whole = whole;
        this.shard = shard;
    }

    @Override
    public @Nullable DueEvent next() {
        DueEvent event = whole.next();
        while (event != null && !shard.has(event.visit().session().index())) {
            event = whole.next();
        }
        return event;
    }
}
