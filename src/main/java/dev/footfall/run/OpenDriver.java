package dev.footfall.run;

import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.Timeline;

import org.jspecify.annotations.Nullable;

/** Sends what is due when it is due, whatever the server does. */
final class OpenDriver implements Driver {

    private final Timeline timeline;
    private final Steering steering;
    private final Dispatcher dispatcher;

    OpenDriver(Timeline timeline, Steering steering, Dispatcher dispatcher) {
        this.timeline = timeline;
        this.steering = steering;
        this.dispatcher = dispatcher;
    }

    @Override
    public void drive() throws InterruptedException {
        for (@Nullable DueEvent next = timeline.next(); next != null; next = timeline.next()) {
            if (!steering.awaitRunTime(next.dueNanos())) {
                return;
            }
            long due = steering.time().machineNanosAt(next.dueNanos());
            dispatcher.dispatch(next.visit(), next.event(), due);
        }
    }
}
