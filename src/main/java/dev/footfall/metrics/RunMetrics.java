package dev.footfall.metrics;

import dev.footfall.clock.Clock;
import dev.footfall.event.EventBody;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import org.jspecify.annotations.Nullable;

import java.util.concurrent.atomic.LongAdder;

/**
 * Counts a run. Many threads write without waiting for each other; one thread calls {@link #tick}
 * ten times a second, which folds what arrived into a new snapshot that anyone may read.
 */
public final class RunMetrics {

    private static final String OTHERS = "(other)";
    private static final int TICKS_PER_SECOND = 10;

    private final Clock clock;
    private final long start;
    private final LongAdder planned = new LongAdder();
    private final LongAdder sent = new LongAdder();
    private final LongAdder acknowledged = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder notSent = new LongAdder();
    private final LongAdder sessionsStarted = new LongAdder();
    private final LongAdder sessionsFinished = new LongAdder();
    private final LongAdder expectationsMet = new LongAdder();
    private final LongAdder expectationsMissed = new LongAdder();
    private final LongAdder retriedEvents = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder perhapsTwice = new LongAdder();
    private final LongAdder retryAfters = new LongAdder();
    private final LongAdder bytesSent = new LongAdder();
    private final LongAdder bytesReceived = new LongAdder();
    private final Tally<Integer> statuses = new Tally<>(1_000, 0);
    private final Tally<String> reasons = new Tally<>(100, OTHERS);
    private final Tally<String> types = new Tally<>(100, OTHERS);
    private final LatencyRecorder dispatchDelay = new LatencyRecorder();
    private final LatencyRecorder service = new LatencyRecorder();
    private final LatencyRecorder felt = new LatencyRecorder();
    private final ErrorBook errors = new ErrorBook();
    private final ClickBook clicks = new ClickBook();
    private final TypeBook answered = new TypeBook(OTHERS);

    private final Slices slices = new Slices();
    private final RecentRate plannedRate = new RecentRate(TICKS_PER_SECOND);
    private final RecentRate sentRate = new RecentRate(TICKS_PER_SECOND);
    private Totals sliceStart = Totals.NONE;
    private volatile MetricsSnapshot latest;

    /**
     * Starts counting.
     *
     * @param start the run's start, as the clock's nanoseconds
     */
    public RunMetrics(Clock clock, long start) {
        this.clock = clock;
        this.start = start;
        this.latest = build(Totals.NONE);
    }

    /** A person has come. */
    public void sessionStarted() {
        sessionsStarted.increment();
    }

    /** A person has left. */
    public void sessionFinished() {
        sessionsFinished.increment();
    }

    /** An event came due. */
    public void planned() {
        planned.increment();
    }

    /** An event is handed to HTTP. */
    public void sent(EventBody body) {
        sent.increment();
        types.add(body.type());
        clicks.add(body);
    }

    /**
     * An event has ended.
     *
     * @param session the session's number
     * @param step the event's number within it
     * @param request what was posted, read only for errors
     * @param expectedStatus what the author expects; null for nothing
     */
    public void ended(
            Outcome outcome,
            long session,
            int step,
            byte[] request,
            @Nullable Integer expectedStatus) {
        switch (outcome) {
            case Outcome.Acknowledged(int status, Timing timing) -> {
                statuses.add(status);
                measure(timing);
                expectation(expectedStatus, status);
                acknowledged.increment();
            }
            case Outcome.Refused(int status, String body, Timing timing) -> {
                statuses.add(status);
                measure(timing);
                expectation(expectedStatus, status);
                error(
                        Integer.toString(status),
                        status,
                        ErrorMessage.of(status, body),
                        session,
                        step,
                        request,
                        body);
                refused.increment();
            }
            case Outcome.TimedOut(Timing timing) ->
                    failed(
                            "timeout",
                            within(timing),
                            timing,
                            session,
                            step,
                            request,
                            expectedStatus);
            case Outcome.Unreachable(String reason, @Nullable String detail, Timing timing) ->
                    failed(
                            reason,
                            detail == null ? reason : detail,
                            timing,
                            session,
                            step,
                            request,
                            expectedStatus);
            case Outcome.NotSent(String reason, long _) -> {
                reasons.add(reason);
                expectation(expectedStatus, 0);
                notSent.increment();
            }
        }
    }

    /**
     * The same, by type.
     *
     * @param body what was posted; of an event that was not sent, nothing is measured
     */
    public void ended(EventBody body, Outcome outcome) {
        switch (outcome) {
            case Outcome.Acknowledged(int _, Timing timing) ->
                    answered.answered(body.type(), timing.felt(), false);
            case Outcome.Refused(int _, String _, Timing timing) ->
                    answered.answered(body.type(), timing.felt(), true);
            case Outcome.TimedOut(Timing timing) ->
                    answered.answered(body.type(), timing.felt(), true);
            case Outcome.Unreachable(String _, @Nullable String _, Timing timing) ->
                    answered.answered(body.type(), timing.felt(), true);
            case Outcome.NotSent _ -> {}
        }
    }

    /**
     * How an event that ended was posted; called only where that was not simply once.
     *
     * @param again how often it was posted again, at least 0
     * @param twice whether it may have been stored twice
     * @param retryAfter whether the server named a time to come again
     */
    public void attempts(int again, boolean twice, boolean retryAfter) {
        if (again > 0) {
            retriedEvents.increment();
            retries.add(again);
        }
        if (twice) {
            perhapsTwice.increment();
        }
        if (retryAfter) {
            retryAfters.increment();
        }
    }

    /**
     * How much an event that ended took, all its attempts together.
     *
     * @param posted bytes of its body, each time that it was posted
     * @param answered bytes that were read of its answers' bodies
     */
    public void bytes(long posted, long answered) {
        bytesSent.add(posted);
        bytesReceived.add(answered);
    }

    private void failed(
            String reason,
            String message,
            Timing timing,
            long session,
            int step,
            byte[] request,
            @Nullable Integer expectedStatus) {
        reasons.add(reason);
        measure(timing);
        expectation(expectedStatus, 0);
        error(reason, 0, message, session, step, request, "");
        failed.increment();
    }

    private static String within(Timing timing) {
        return "no answer in %.1f s".formatted(timing.service() / 1e9);
    }

    private void measure(Timing timing) {
        dispatchDelay.record(timing.dispatchDelay());
        service.record(timing.service());
        felt.record(timing.felt());
    }

    private void expectation(@Nullable Integer expected, int status) {
        if (expected != null) {
            (expected == status ? expectationsMet : expectationsMissed).increment();
        }
    }

    private void error(
            String label,
            int status,
            String message,
            long session,
            int step,
            byte[] request,
            String response) {
        errors.add(
                label,
                status,
                message,
                clock.now(),
                session,
                step,
                new String(request, java.nio.charset.StandardCharsets.UTF_8),
                response);
    }

    /** The newest snapshot; any thread. */
    public MetricsSnapshot latest() {
        return latest;
    }

    /** Folds what arrived into a new snapshot. One thread only, ten times a second. */
    public MetricsSnapshot tick() {
        long elapsed = clock.nanos() - start;
        dispatchDelay.fold();
        service.fold();
        felt.fold();
        Totals now = new Totals(elapsed, counts(), statuses.now(), types.now());
        Counts counts = now.counts();
        plannedRate.tick(elapsed, counts.planned());
        sentRate.tick(elapsed, counts.sent());
        MetricsSnapshot snapshot = build(now);
        if (elapsed - sliceStart.atNanos() >= slices.length()) {
            slices.close(slice(now));
            sliceStart = now;
            dispatchDelay.nextSlice();
            service.nextSlice();
            felt.nextSlice();
        }
        latest = snapshot;
        return snapshot;
    }

    /** Ends are read before beginnings, so that a snapshot never has more answers than calls. */
    private Counts counts() {
        long ok = acknowledged.sum();
        long no = refused.sum();
        long none = failed.sum();
        long kept = notSent.sum();
        long out = sent.sum();
        return new Counts(planned.sum(), out, ok, no, none, kept);
    }

    private MetricsSnapshot build(Totals now) {
        return new MetricsSnapshot(
                now.atNanos(),
                now.counts(),
                now.statuses(),
                reasons.now(),
                now.types(),
                dispatchDelay.ofRun(),
                service.ofRun(),
                felt.ofRun(),
                plannedRate.perSecond(),
                sentRate.perSecond(),
                sessionsStarted.sum(),
                sessionsFinished.sum(),
                expectationsMet.sum(),
                expectationsMissed.sum(),
                slices.with(slice(now)),
                errors.now(),
                errors.ungrouped(),
                clicks.now(),
                new Attempts(
                        retriedEvents.sum(), retries.sum(), perhapsTwice.sum(), retryAfters.sum()),
                new Bytes(bytesSent.sum(), bytesReceived.sum()),
                answered.now());
    }

    private Slice slice(Totals now) {
        return now.since(sliceStart, service, felt, sessionsStarted.sum() - sessionsFinished.sum());
    }
}
