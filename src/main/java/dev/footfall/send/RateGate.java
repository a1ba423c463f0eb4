package dev.footfall.send;

/**
 * Slows posting down as a server's allowance runs out: the less remains, the further apart; with
 * nothing left, not before it is filled up again. Who waits is let through in the order of coming,
 * each by what is known then: a place that was given away early would be too late once the
 * allowance is filled up.
 */
final class RateGate {

    /** Below this share of the limit, what remains is spread over the time until it is reset. */
    private static final double SCARCE = 0.25;

    /** Where the server names no limit. */
    private static final long SCARCE_COUNT = 5;

    private static final long UNKNOWN = Long.MAX_VALUE;

    /** Says that nobody has to wait. */
    static final long THROUGH = -1;

    /** For each that stands before one, until one asks again. */
    private static final long EACH_NANOS = 1_000_000;

    /** When all that a filled up allowance had is gone and no answer has come yet. */
    private static final long SILENCE_NANOS = 100_000_000;

    /** Nobody waits for a turn that is further off. */
    private static final long LONGEST_NANOS = 60_000_000_000L;

    private long tickets;
    private long served;
    private long scarce = SCARCE_COUNT;
    private long limit = UNKNOWN;

    /** What remains, less what was let through since; answers come later than posts go. */
    private long remaining = UNKNOWN;

    private long resetAt = Long.MIN_VALUE;
    private long lastPassed = Long.MIN_VALUE;

    /** An answer said what remains. */
    synchronized void heard(ServerHints hints, long now) {
        Long left = hints.remaining();
        Long reset = hints.resetNanos();
        if (left == null || reset == null) {
            return;
        }
        Long most = hints.limit();
        limit = most == null ? UNKNOWN : most;
        scarce = most == null ? SCARCE_COUNT : (long) (SCARCE * most);
        fillUp(now);
        // Seconds are rounded up: of all that was said since the filling up, the least is nearest.
        resetAt = resetAt == Long.MIN_VALUE ? now + reset : Math.min(resetAt, now + reset);
        // What was posted since that answer was on its way is in none of its figures.
        remaining = Math.min(remaining, left);
    }

    /**
     * Joins the row, and is let through at once where it may be.
     *
     * @return {@link #THROUGH}, or a ticket to {@link #pass} with
     */
    synchronized long enter(long now) {
        if (tickets == served && readyAt(now) <= now) {
            tickets++;
            letThrough(now);
            return THROUGH;
        }
        return tickets++;
    }

    /**
     * Lets one who waits through, if it is their turn.
     *
     * @return {@code now} when they were, otherwise the moment to ask again
     */
    synchronized long pass(long ticket, long now) {
        if (ticket > served) {
            return now + (ticket - served) * EACH_NANOS;
        }
        long at = readyAt(now);
        if (at > now) {
            return at;
        }
        letThrough(now);
        return now;
    }

    /**
     * Leaves the row, if it is their turn to wait and the wait would be longer than a minute.
     *
     * @return whether they have left; otherwise they go on asking to {@link #pass}
     */
    synchronized boolean leave(long ticket, long now) {
        if (ticket > served || readyAt(now) - now <= LONGEST_NANOS) {
            return false;
        }
        served++;
        return true;
    }

    private void letThrough(long now) {
        served++;
        lastPassed = now;
        remaining = remaining == UNKNOWN ? UNKNOWN : Math.max(0, remaining - 1);
    }

    private long readyAt(long now) {
        fillUp(now);
        if (remaining > scarce || lastPassed == Long.MIN_VALUE) {
            return now;
        }
        if (resetAt == Long.MIN_VALUE) {
            return remaining > 0 ? now : lastPassed + SILENCE_NANOS;
        }
        return remaining > 0 ? lastPassed + (resetAt - lastPassed) / (remaining + 1) : resetAt;
    }

    /** After the reset, the whole allowance is there, or as much as nobody knows. */
    private void fillUp(long now) {
        if (resetAt != Long.MIN_VALUE && now >= resetAt) {
            remaining = limit;
            resetAt = Long.MIN_VALUE;
        }
    }
}
