package dev.footfall.run;

import dev.footfall.event.RunStamp;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.ObjIntConsumer;

/**
 * A plan's events as JSON Lines, in (session, step) order, without run id and wall-clock fields.
 * Composes on all processors; memory doesn't grow with the plan.
 */
public final class PlanLines {

    private final VisitPlan plan;
    private final @Nullable RunStamp stamp;

    /**
     * Lines of a plan.
     *
     * @param markSynthetic whether events carry the mark, as they would when sent
     */
    public PlanLines(VisitPlan plan, boolean markSynthetic) {
        this.plan = plan;
        this.stamp = markSynthetic ? RunStamp.UNNAMED : null;
    }

    /**
     * Writes them all, or so many.
     *
     * @param mostEvents {@link Long#MAX_VALUE} for no limit
     * @param out where the lines go
     * @param each is told each session, in order, and how many of its events are among the lines
     * @return their SHA-256, see {@link RunHandle#digest}
     * @throws IOException when {@code out} takes no more
     */
    public String write(long mostEvents, OutputStream out, ObjIntConsumer<Session> each)
            throws IOException, InterruptedException {
        PlanDigest digest = new PlanDigest();
        ComposedBlocks blocks = new ComposedBlocks(plan, stamp, Visit::events);
        long left = mostEvents;
        try (var walk = blocks.begin(Long.MAX_VALUE)) {
            for (var block = walk.next(); block != null && left > 0; block = walk.next()) {
                var kept = block.events() <= left ? block : blocks.cut(block, left);
                left -= kept.events();
                kept.lines().writeTo(digest);
                kept.lines().writeTo(out);
                kept.forEach(each);
                walk.done(block);
            }
        }
        return digest.finish();
    }
}
