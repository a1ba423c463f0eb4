package dev.footfall.run;

import dev.footfall.schedule.Visit;
import dev.footfall.session.story.Traffic;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;

/** What a run played, in this part of it and in those before; asked once it is over. */
final class Played {

    private final RunPlan plan;
    private final PlannedSteps steps;
    private final @Nullable Rest rest;
    private volatile Traffic traffic = new Traffic();

    /**
     * @param steps what came due in this part
     * @param rest tells of the parts before; null where there are none
     */
    Played(RunPlan plan, PlannedSteps steps, @Nullable Rest rest) {
        this.plan = plan;
        this.steps = steps;
        this.rest = rest;
    }

    /**
     * See {@link RunHandle#digest}; empty when interrupted twice. What stories ask about is counted
     * on the same walk: making every session anew takes as long as playing it did.
     */
    String digest() {
        // Whoever was interrupted still owes the digest.
        boolean interrupted = Thread.interrupted();
        ComposedBlocks blocks =
                new ComposedBlocks(
                        plan.visits(), PlanDigest.stamp(plan.markSynthetic()), this::stepsOf);
        PlanDigest sum = new PlanDigest();
        Traffic seen = new Traffic();
        try (ComposedBlocks.Walk walk = blocks.begin(lastSession())) {
            for (var block = walk.next(); block != null; block = walk.next()) {
                block.lines().writeTo(sum);
                block.forEach(seen::add);
                walk.done(block);
            }
            traffic = seen;
            return sum.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException again) {
            interrupted = true;
            return "";
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** See {@link RunHandle#traffic}; nothing when the digest was given up. */
    Traffic traffic() {
        return traffic;
    }

    private long lastSession() {
        return Math.max(steps.lastSession(), rest == null ? -1 : rest.lastSession());
    }

    private int stepsOf(Visit visit) {
        int before = rest == null ? 0 : rest.recordedSteps(visit.session().index());
        return Math.max(before, steps.of(visit));
    }
}
