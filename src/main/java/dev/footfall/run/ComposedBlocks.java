package dev.footfall.run;

import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.Session;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ObjIntConsumer;
import java.util.function.ToIntFunction;

/**
 * Puts a plan's sessions together and writes their lines on all processors, and hands them over in
 * the plan's order. Only so many blocks are under way at once, so memory doesn't grow with the
 * plan.
 */
final class ComposedBlocks {

    private static final int VISITS = 128;
    private static final int AHEAD_PER_WORKER = 4;

    private final VisitPlan plan;
    private final @Nullable RunStamp stamp;
    private final ToIntFunction<Visit> stepsOf;
    private final Queue<EventJson.Lines> spare = new ConcurrentLinkedQueue<>();

    /**
     * Blocks of a plan.
     *
     * @param stamp the mark in the lines; null for none
     * @param stepsOf how many of a visit's events are wanted; asked on many threads
     */
    ComposedBlocks(VisitPlan plan, @Nullable RunStamp stamp, ToIntFunction<Visit> stepsOf) {
        this.plan = plan;
        this.stamp = stamp;
        this.stepsOf = stepsOf;
    }

    /** A visit and how many of its events are wanted. */
    record Part(Visit visit, int steps) {}

    /**
     * Some visits that follow each other.
     *
     * @param parts in order
     * @param events how many events are wanted of them together
     * @param lines those events as JSON Lines
     */
    record Block(List<Part> parts, long events, EventJson.Lines lines) {
        void forEach(ObjIntConsumer<Session> each) {
            for (Part part : parts) {
                each.accept(part.visit.session(), part.steps);
            }
        }
    }

    /**
     * Begins at the plan's first visit.
     *
     * @param lastSession no session after this one is looked at
     */
    Walk begin(long lastSession) {
        return new Walk(lastSession);
    }

    /** One walk through the blocks, by one thread. */
    final class Walk implements AutoCloseable {
        private final long lastSession;
        private final VisitPlan.Walk visits = plan.begin();
        private final int ahead;
        private final ArrayDeque<Future<Block>> underWay = new ArrayDeque<>();
        private final ExecutorService pool;

        private Walk(long lastSession) {
            this.lastSession = lastSession;
            int workers = Runtime.getRuntime().availableProcessors();
            this.ahead = workers * AHEAD_PER_WORKER;
            this.pool =
                    Executors.newFixedThreadPool(
                            workers,
                            Thread.ofPlatform().daemon().name("footfall-compose-", 0).factory());
        }

        /** The next block; null when there is none any more. */
        @Nullable Block next() throws InterruptedException {
            while (underWay.size() < ahead) {
                List<VisitPlan.Start> starts = starts();
                if (starts.isEmpty()) {
                    break;
                }
                underWay.add(pool.submit(() -> compose(starts)));
            }
            return underWay.isEmpty() ? null : result(underWay.remove());
        }

        private List<VisitPlan.Start> starts() {
            List<VisitPlan.Start> starts = new ArrayList<>(VISITS);
            while (starts.size() < VISITS) {
                VisitPlan.Start start = visits.nextStart();
                if (start == null || start.session() > lastSession) {
                    break;
                }
                starts.add(start);
            }
            return starts;
        }

        /** Gives a block's room back; its lines are gone. */
        void done(Block block) {
            block.lines.clear();
            spare.add(block.lines);
        }

        @Override
        public void close() {
            pool.shutdownNow();
        }
    }

    private static Block result(Future<Block> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException bug) {
            throw bug.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(bug.getCause());
        }
    }

    private Block compose(List<VisitPlan.Start> starts) {
        List<Part> parts = new ArrayList<>(starts.size());
        for (VisitPlan.Start start : starts) {
            Visit visit = plan.visit(start);
            parts.add(new Part(visit, stepsOf.applyAsInt(visit)));
        }
        return block(parts);
    }

    /** The first {@code most} events of a block that has more. */
    Block cut(Block block, long most) {
        List<Part> parts = new ArrayList<>();
        long left = most;
        for (Part part : block.parts) {
            int steps = (int) Math.min(left, part.steps);
            parts.add(new Part(part.visit, steps));
            left -= steps;
        }
        return block(parts);
    }

    private Block block(List<Part> parts) {
        EventJson.Lines used = spare.poll();
        EventJson.Lines lines = used == null ? new EventJson.Lines(stamp) : used;
        long events = 0;
        for (Part part : parts) {
            for (int step = 0; step < part.steps; step++) {
                lines.add(part.visit.session().events().get(step).body());
            }
            events += part.steps;
        }
        return new Block(parts, events, lines);
    }
}
