package dev.footfall.send;

import dev.footfall.clock.Clock;
import dev.footfall.outcome.Outcome;
import dev.footfall.outcome.Timing;

import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleSupplier;

/** Posts an event, and again where the policy says so. Safe for many threads at once. */
public final class Courier {

    /** In place of how long something took: the run was stopped. */
    public static final long STOPPED = -1;

    /** In place of how long something took: the server's allowance is used up for long. */
    public static final long NO_TURN = -2;

    /** A retry that would have to wait longer is not posted: the event ends as it was answered. */
    private static final long LONGEST_WAIT_NANOS = 60_000_000_000L;

    /**
     * Whoever is told to wait too long waits this long all the same: an answer that is under way
     * may know better, and a closed crowd must not race through its plan.
     */
    private static final long PATIENCE_NANOS = 1_000_000_000;

    /** A pause looks up so often, whether the run was stopped. */
    private static final long LOOK_NANOS = 20_000_000;

    /** Retries that are there before the first event has earned any. */
    private static final long FIRST_BUDGET = 10;

    private final EventSender sender;
    private final RetryPolicy policy;
    private final Clock clock;
    private final BooleanSupplier stopped;
    private final BooleanSupplier still;
    private final DoubleSupplier chance;
    private final RateGate gate = new RateGate();
    private final LongAdder events = new LongAdder();
    private final LongAdder retries = new LongAdder();
    private final LongAdder slowed = new LongAdder();

    /**
     * @param stopped whether the run was stopped: no pause goes on then
     * @param still whether the run's time stands still: what was late already is not posted then
     * @param chance 0 to 1, for the pauses' jitter
     */
    public Courier(
            EventSender sender,
            RetryPolicy policy,
            Clock clock,
            BooleanSupplier stopped,
            BooleanSupplier still,
            DoubleSupplier chance) {
        this.sender = sender;
        this.policy = policy;
        this.clock = clock;
        this.stopped = stopped;
        this.still = still;
        this.chance = chance;
    }

    /** How many events waited since the server's allowance ran out. */
    public long slowed() {
        return slowed.sum();
    }

    /**
     * Waits until the server's allowance lets one more event through; at once where nothing is to
     * be respected.
     *
     * @param stepped whether it is let pass though time stands still
     * @return for how long of that, in nanoseconds, time stood still; {@link #STOPPED} when the run
     *     was stopped meanwhile, {@link #NO_TURN} when its turn is more than a minute off: then
     *     nothing more is posted
     */
    public long awaitTurn(boolean stepped) throws InterruptedException {
        if (!policy.respectLimits()) {
            return 0;
        }
        long now = clock.nanos();
        long ticket = gate.enter(now);
        if (ticket == RateGate.THROUGH) {
            return 0;
        }
        slowed.increment();
        long patient = now + PATIENCE_NANOS;
        for (long at = gate.pass(ticket, now); at > now; at = gate.pass(ticket, now)) {
            if (stopped.getAsBoolean()) {
                return STOPPED;
            }
            if (now >= patient && gate.leave(ticket, now)) {
                return NO_TURN;
            }
            clock.waitUntil(Math.min(at, now + LOOK_NANOS));
            now = clock.nanos();
        }
        return awaitMoving(stepped);
    }

    /** How long that took; {@link #STOPPED} when the run was stopped. */
    private long awaitMoving(boolean stepped) throws InterruptedException {
        long since = clock.nanos();
        long now = since;
        while (!stepped && still.getAsBoolean() && !stopped.getAsBoolean()) {
            clock.waitUntil(now + LOOK_NANOS);
            now = clock.nanos();
        }
        return stopped.getAsBoolean() ? STOPPED : now - since;
    }

    /**
     * Posts a body until it is answered, the policy has had enough, or the run is stopped. {@link
     * #awaitTurn} comes before.
     *
     * <p>No retry is posted while the run's time stands still. Such a wait is nobody's latency: in
     * the outcome's timing, due and sent are later by as much.
     *
     * @param due when the schedule wanted it sent, as the clock's nanoseconds
     * @param stepped whether it, and its retries, are let pass though time stands still
     */
    public Delivery deliver(byte[] body, String contentType, long due, boolean stepped)
            throws InterruptedException {
        if (policy.idle()) {
            Reply reply = sender.exchange(body, contentType, due, false);
            Outcome outcome = reply.outcome();
            return new Delivery(outcome, 0, false, 0, posted(body, outcome), reply.received());
        }
        events.increment();
        int stored = 0;
        long posted = 0;
        long received = 0;
        long retryAfter = 0;
        long firstSent = Long.MIN_VALUE;
        long stood = 0;
        for (int retry = 0; ; retry++) {
            Reply reply = sender.exchange(body, contentType, due, true);
            Outcome outcome = reply.outcome();
            firstSent = firstSent == Long.MIN_VALUE ? sent(outcome) : firstSent;
            posted += posted(body, outcome);
            received += reply.received();
            stored += mayBeStored(outcome) ? 1 : 0;
            long asked = asked(reply.hints());
            retryAfter = Math.max(retryAfter, asked);
            gate.heard(reply.hints(), clock.nanos());
            long held = again(outcome, retry, asked) ? pause(retry, asked, stepped) : STOPPED;
            stood += Math.max(0, held);
            if (held < 0) {
                return new Delivery(
                        later(stood, firstSent, outcome),
                        retry,
                        stored > 1,
                        retryAfter,
                        posted,
                        received);
            }
        }
    }

    private long asked(ServerHints hints) {
        Long asked = hints.retryAfterNanos();
        return asked == null || policy.retryAfter() == RetryPolicy.RetryAfter.IGNORE ? 0 : asked;
    }

    private boolean again(Outcome outcome, int retry, long asked) {
        return retry < policy.most()
                && !stopped.getAsBoolean()
                && (!honoured() || asked <= LONGEST_WAIT_NANOS)
                && policy.causes().stream().anyMatch(cause -> isCause(cause, outcome))
                && withinBudget();
    }

    private static boolean isCause(RetryPolicy.Cause cause, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused(int status, String _, Timing _) ->
                    switch (cause) {
                        case SERVER_ERROR -> status >= 500 && status < 600;
                        case TOO_MANY -> status == 429;
                        case CONNECTION -> false;
                    };
            case Outcome.TimedOut _ -> cause == RetryPolicy.Cause.CONNECTION;
            case Outcome.Unreachable unreachable ->
                    cause == RetryPolicy.Cause.CONNECTION
                            && !unreachable.reason().equals(Outcome.CUT_OFF);
            case Outcome.Acknowledged _, Outcome.NotSent _ -> false;
        };
    }

    /** Two may take the last place at once: a budget is a bound on a storm, not an account. */
    private boolean withinBudget() {
        if (retries.sum() >= FIRST_BUDGET + policy.budget() * events.sum()) {
            return false;
        }
        retries.increment();
        return true;
    }

    private boolean honoured() {
        return policy.retryAfter() == RetryPolicy.RetryAfter.HONOUR;
    }

    /**
     * For how long time stood still after it; {@link #STOPPED} when the run was, {@link #NO_TURN}
     * when the server's allowance is used up for long.
     */
    private long pause(int retry, long asked, boolean stepped) throws InterruptedException {
        long own = policy.pauseNanos(retry, chance.getAsDouble());
        if (!awaitUnlessStopped(clock.nanos() + (honoured() ? Math.max(own, asked) : own))) {
            return STOPPED;
        }
        long before = awaitMoving(stepped);
        long after = before == STOPPED ? STOPPED : awaitTurn(stepped);
        return after < 0 ? after : before + after;
    }

    private boolean awaitUnlessStopped(long until) throws InterruptedException {
        for (long now = clock.nanos(); now < until; now = clock.nanos()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            clock.waitUntil(Math.min(until, now + LOOK_NANOS));
        }
        return !stopped.getAsBoolean();
    }

    /** How many bytes of the body left: none where no connection came about. */
    private static long posted(byte[] body, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Unreachable(String reason, var _, Timing _) ->
                    Trouble.BEFORE_SENDING.contains(reason) ? 0 : body.length;
            case Outcome.NotSent _ -> 0;
            case Outcome.Acknowledged _, Outcome.Refused _, Outcome.TimedOut _ -> body.length;
        };
    }

    /** What never reached the server, or what it said it did not take, was not stored. */
    private static boolean mayBeStored(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged _, Outcome.TimedOut _ -> true;
            case Outcome.Refused(int status, String _, Timing _) -> status >= 500;
            case Outcome.Unreachable(String reason, var _, Timing _) ->
                    !Trouble.BEFORE_SENDING.contains(reason);
            case Outcome.NotSent _ -> false;
        };
    }

    private static long sent(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged(int _, Timing timing) -> timing.sent();
            case Outcome.Refused(int _, String _, Timing timing) -> timing.sent();
            case Outcome.TimedOut(Timing timing) -> timing.sent();
            case Outcome.Unreachable(String _, var _, Timing timing) -> timing.sent();
            case Outcome.NotSent _ -> Long.MIN_VALUE;
        };
    }

    private static Outcome later(long stood, long first, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Acknowledged(int status, Timing t) ->
                    new Outcome.Acknowledged(status, from(stood, first, t));
            case Outcome.Refused(int status, String body, Timing t) ->
                    new Outcome.Refused(status, body, from(stood, first, t));
            case Outcome.TimedOut(Timing t) -> new Outcome.TimedOut(from(stood, first, t));
            case Outcome.Unreachable(String reason, var detail, Timing t) ->
                    new Outcome.Unreachable(reason, detail, from(stood, first, t));
            case Outcome.NotSent notSent -> notSent;
        };
    }

    private static Timing from(long stood, long first, Timing last) {
        return new Timing(last.due() + stood, first + stood, last.done());
    }
}
