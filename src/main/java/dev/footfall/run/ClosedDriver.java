package dev.footfall.run;

import dev.footfall.schedule.Visit;
import dev.footfall.schedule.VisitPlan;
import dev.footfall.session.PlannedEvent;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A crowd of fixed size: each person waits for an answer, pauses, acts again, leaves, and starts
 * anew. When the server slows down, so does the crowd.
 */
final class ClosedDriver implements Driver {

    private static final Duration LOOK = Duration.ofMillis(20);

    private final VisitPlan plan;
    private final VisitPlan.Walk visits;
    private final Pace.Users pace;
    private final long durationNanos;
    private final AtomicLong eventsLeft;
    private final Steering steering;
    private final Dispatcher dispatcher;
    private final @Nullable Rest rest;
    private final Runnable meanwhile;

    /**
     * @param rest null for a run that begins
     * @param meanwhile done fifty times a second while the crowd is there: someone who waits for an
     *     answer does not see that the run was stopped
     */
    ClosedDriver(
            VisitPlan plan,
            Pace.Users pace,
            long mostEvents,
            long durationNanos,
            Steering steering,
            Dispatcher dispatcher,
            @Nullable Rest rest,
            Runnable meanwhile) {
        this.plan = plan;
        this.visits = plan.begin();
        this.pace = pace;
        this.durationNanos = durationNanos;
        this.eventsLeft = new AtomicLong(mostEvents - (rest == null ? 0 : rest.settledEvents()));
        this.rest = rest;
        this.meanwhile = meanwhile;
        this.steering = steering;
        this.dispatcher = dispatcher;
    }

    @Override
    public void drive() throws InterruptedException {
        if (rest != null) {
            steering.beginAt(rest.playedNanos());
        }
        List<Thread> crowd = new ArrayList<>();
        for (int i = 0; i < pace.users(); i++) {
            crowd.add(Thread.startVirtualThread(this::live));
        }
        for (Thread person : crowd) {
            while (!person.join(LOOK)) {
                meanwhile.run();
            }
        }
    }

    private void live() {
        try {
            for (@Nullable Visit visit = next(); visit != null; visit = next()) {
                if (!visit(visit)) {
                    return;
                }
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Visit next() {
        VisitPlan.Start start = nextStart();
        while (start != null) {
            // Outside of the lock: who does what is work, who is next is not.
            Visit visit = plan.visit(start);
            if (visit.events() > 0) {
                return visit;
            }
            start = nextStart();
        }
        return null;
    }

    private VisitPlan.@Nullable Start nextStart() {
        synchronized (visits) {
            return visits.nextStart();
        }
    }

    private boolean visit(Visit visit) throws InterruptedException {
        long before = 0;
        boolean stepped = false;
        List<PlannedEvent> events = visit.session().events();
        for (int step = 0; step < visit.events(); step++) {
            PlannedEvent event = events.get(step);
            if (rest != null && rest.settled(visit.session().index(), step)) {
                before = event.offsetNanos();
                continue;
            }
            long pause = (long) ((event.offsetNanos() - before) / pace.speed());
            before = event.offsetNanos();
            long runDue = steering.runNanosNow() + pause;
            if (runDue >= durationNanos) {
                return false;
            }
            // Whoever was let pass goes on to the end of their session while time stands still.
            stepped = stepped && steering.time().still();
            Steering.Turn turn =
                    stepped && !steering.stopped()
                            ? Steering.Turn.STEP
                            : steering.awaitRunTime(runDue);
            if (turn == Steering.Turn.STOPPED || eventsLeft.getAndDecrement() <= 0) {
                return false;
            }
            stepped = turn == Steering.Turn.STEP;
            long due =
                    stepped ? steering.machineNanosNow() : steering.time().machineNanosAt(runDue);
            dispatcher.dispatchAndWait(visit, event, due, stepped);
        }
        return true;
    }
}
