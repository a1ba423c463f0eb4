package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.Timeline;

import org.jspecify.annotations.Nullable;

import java.util.function.BooleanSupplier;

/**
 * How much a finite plan holds, found by walking it without sending.
 *
 * @param events how many
 * @param lastDueNanos when the last is due, in the run's time
 */
public record PlanSurvey(long events, long lastDueNanos) {

    /** Plans beyond this are not counted ahead: their progress is told by time. */
    private static final long MOST = 5_000_000;

    /** Between some events and the next: sending needs the processor more than this does. */
    private static final long REST_NANOS = 4_000_000;

    /** So many times as long as it worked it rests, for at first nothing is compiled. */
    private static final int RESTS = 4;

    /**
     * Walks a timeline to its end, unhurriedly.
     *
     * @param clock what the rests are taken by
     * @param abandon asked now and then; true ends the walk
     * @return null when abandoned or too long
     */
    static @Nullable PlanSurvey of(Timeline timeline, Clock clock, BooleanSupplier abandon)
            throws InterruptedException {
        long events = 0;
        long last = 0;
        long begun = clock.nanos();
        for (@Nullable DueEvent next = timeline.next(); next != null; next = timeline.next()) {
            events++;
            last = next.dueNanos();
            if (events % 1_000 == 0) {
                if (events > MOST || abandon.getAsBoolean()) {
                    return null;
                }
                long now = clock.nanos();
                clock.waitUntil(now + Math.max(REST_NANOS, RESTS * (now - begun)));
                begun = clock.nanos();
            }
        }
        return new PlanSurvey(events, last);
    }
}
