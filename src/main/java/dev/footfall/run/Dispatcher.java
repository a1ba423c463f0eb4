package dev.footfall.run;

import dev.footfall.clock.Clock;
import dev.footfall.event.EventJson;
import dev.footfall.event.RunStamp;
import dev.footfall.event.VerbatimBody;
import dev.footfall.journal.Journal;
import dev.footfall.journal.JournalEntry;
import dev.footfall.metrics.Bytes;
import dev.footfall.metrics.RunMetrics;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;
import dev.footfall.schedule.DueEvent;
import dev.footfall.schedule.Visit;
import dev.footfall.send.Courier;
import dev.footfall.send.Delivery;
import dev.footfall.session.PlannedEvent;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Takes events that came due and sees each to exactly one outcome. */
final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final byte[] NOTHING = {};

    private final Courier courier;
    private final @Nullable Rest rest;
    private final RunMetrics metrics;
    private final PlannedSteps steps;
    private final Clock clock;
    private final @Nullable RunStamp stamp;
    private final @Nullable Journal journal;
    private final int maxInFlight;
    private final Semaphore slots;

    /** Sessions that are being stepped through: between two of their events they hold no slot. */
    private final AtomicInteger inTurn = new AtomicInteger();

    Dispatcher(
            Courier courier,
            @Nullable Rest rest,
            RunMetrics metrics,
            PlannedSteps steps,
            Clock clock,
            @Nullable RunStamp stamp,
            @Nullable Journal journal,
            int maxInFlight) {
        this.courier = courier;
        this.rest = rest;
        this.metrics = metrics;
        this.steps = steps;
        this.clock = clock;
        this.stamp = stamp;
        this.journal = journal;
        this.maxInFlight = maxInFlight;
        this.slots = new Semaphore(maxInFlight);
    }

    /** Sends on a virtual thread of its own and returns at once. */
    void dispatch(Visit visit, PlannedEvent event, long due) {
        boolean last = plan(visit, event);
        if (!slots.tryAcquire()) {
            refuse(visit, event, due, last);
            return;
        }
        Thread.startVirtualThread(
                () -> {
                    try {
                        play(visit, event, due, last, false);
                    } finally {
                        slots.release();
                    }
                });
    }

    /**
     * Sends on one virtual thread, each event after the answer to the one before, due when its turn
     * comes. Returns at once; what a stop leaves over is counted as not sent.
     */
    void dispatchInTurn(List<DueEvent> session, BooleanSupplier stopped) {
        List<Boolean> lasts = session.stream().map(e -> plan(e.visit(), e.event())).toList();
        inTurn.incrementAndGet();
        Thread.startVirtualThread(
                () -> {
                    try {
                        for (int i = 0; i < session.size(); i++) {
                            DueEvent next = session.get(i);
                            if (stopped.getAsBoolean()) {
                                notSent(next, Outcome.STOPPED, lasts.get(i));
                            } else {
                                wait(next.visit(), next.event(), clock.nanos(), lasts.get(i), true);
                            }
                        }
                    } finally {
                        inTurn.decrementAndGet();
                    }
                });
    }

    private void notSent(DueEvent event, String reason, boolean last) {
        Outcome outcome = new Outcome.NotSent(reason, clock.nanos());
        end(Delivery.none(outcome), event.visit(), event.event(), NOTHING, last);
    }

    /**
     * Sends on the caller's thread and returns when the outcome is known.
     *
     * @param stepped whether it is let pass though time stands still
     */
    void dispatchAndWait(Visit visit, PlannedEvent event, long due, boolean stepped) {
        wait(visit, event, due, plan(visit, event), stepped);
    }

    private void wait(Visit visit, PlannedEvent event, long due, boolean last, boolean stepped) {
        if (!slots.tryAcquire()) {
            refuse(visit, event, due, last);
            return;
        }
        try {
            play(visit, event, due, last, stepped);
        } finally {
            slots.release();
        }
    }

    private boolean plan(Visit visit, PlannedEvent event) {
        metrics.planned();
        if (steps.planned(visit, event.step())) {
            metrics.sessionStarted();
        }
        return event.step() + 1 == visit.events();
    }

    private void refuse(Visit visit, PlannedEvent event, long due, boolean last) {
        Outcome outcome = new Outcome.NotSent(GeneratorWatch.OVER_THE_CAP, due);
        end(Delivery.none(outcome), visit, event, NOTHING, last);
    }

    private void play(Visit visit, PlannedEvent event, long due, boolean last, boolean stepped) {
        byte[] body = NOTHING;
        Delivery delivery;
        try {
            body = EventJson.encode(event.body(), stamp);
            String contentType =
                    event.body() instanceof VerbatimBody verbatim
                            ? verbatim.contentType()
                            : VerbatimBody.JSON;
            long held = courier.awaitTurn(stepped);
            if (held >= 0) {
                metrics.sent(event.body());
                delivery = courier.deliver(body, contentType, due + held, stepped);
            } else {
                String reason = held == Courier.NO_TURN ? Outcome.RATE_LIMIT : Outcome.STOPPED;
                body = NOTHING;
                delivery = Delivery.none(new Outcome.NotSent(reason, due));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            delivery = Delivery.none(new Outcome.NotSent(Outcome.STOPPED, due));
        } catch (RuntimeException bug) {
            // Counted like any failure: a bug of ours must not make an event vanish.
            LOG.error("event {} of session {}", event.step(), visit.session().index(), bug);
            long now = clock.nanos();
            delivery =
                    Delivery.none(
                            new Outcome.Unreachable(
                                    "internal error", bug.toString(), new Timing(due, now, now)));
        }
        end(delivery, visit, event, body, last);
    }

    private void end(
            Delivery delivery, Visit visit, PlannedEvent event, byte[] body, boolean last) {
        Outcome outcome = delivery.outcome();
        boolean twice = delivery.perhapsTwice() || perhapsPostedBefore(visit, event);
        if (journal != null) {
            journal.record(
                    JournalEntry.of(
                            visit.session().index(),
                            event.step(),
                            event.body(),
                            outcome,
                            delivery.retries(),
                            twice,
                            event.expectedStatus(),
                            body,
                            new Bytes(delivery.sent(), delivery.received())));
        }
        metrics.bytes(delivery.sent(), delivery.received());
        if (delivery.retries() > 0 || twice || delivery.retryAfterNanos() > 0) {
            metrics.attempts(delivery.retries(), twice, delivery.retryAfterNanos() > 0);
        }
        metrics.ended(event.body(), outcome);
        metrics.ended(outcome, visit.session().index(), event.step(), body, event.expectedStatus());
        if (last) {
            metrics.sessionFinished();
        }
    }

    private boolean perhapsPostedBefore(Visit visit, PlannedEvent event) {
        return rest != null && rest.perhapsPosted(visit.session().index(), event.step());
    }

    /** Waits until nothing is in flight. */
    boolean drained(long atMostMillis) throws InterruptedException {
        if (slots.tryAcquire(maxInFlight, atMostMillis, TimeUnit.MILLISECONDS)) {
            slots.release(maxInFlight);
            if (inTurn.get() == 0) {
                return true;
            }
            clock.waitUntil(clock.nanos() + 1_000_000);
        }
        return false;
    }
}
