package dev.footfall.run;

import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.SteppingTimeline;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Sends what is due when it is due, whatever the server does. */
final class OpenDriver implements Driver {

    private final SteppingTimeline timeline;
    private final Steering steering;
    private final Dispatcher dispatcher;
    private final boolean resumed;

    /**
     * @param resumed whether time begins with the first event, however late that is
     */
    OpenDriver(
            SteppingTimeline timeline, Steering steering, Dispatcher dispatcher, boolean resumed) {
        this.resumed = resumed;
        this.timeline = timeline;
        this.steering = steering;
        this.dispatcher = dispatcher;
    }

    @Override
    public void drive() throws InterruptedException {
        @Nullable DueEvent first = timeline.next();
        if (first != null && resumed) {
            steering.beginAt(first.dueNanos());
        }
        for (@Nullable DueEvent next = first; next != null; next = timeline.next()) {
            switch (steering.awaitRunTime(next.dueNanos())) {
                case STOPPED -> {
                    return;
                }
                case STEP -> step(timeline.wholeSessionOf(next));
                case DUE -> {
                    long due = steering.time().machineNanosAt(next.dueNanos());
                    dispatcher.dispatch(next.visit(), next.event(), due);
                }
            }
        }
    }

    /** In order, each after the answer to the one before; a slow answer must not hold time up. */
    private void step(List<DueEvent> session) {
        dispatcher.dispatchInTurn(session, steering::stopped);
    }
}
