package dev.footfall.send;

/**
 * Slows posting down as a server's allowance runs out: the less remains, the further apart; with
 * nothing left, not before it is filled up again.
 */
final class RateGate {

    /** Below this share of the limit, what remains is spread over the time until it is reset. */
    private static final double SCARCE = 0.25;

    /** Where the server names no limit. */
    private static final long SCARCE_COUNT = 5;

    private long spacingNanos;
    private long notBefore = Long.MIN_VALUE;
    private long lastPlace = Long.MIN_VALUE;

    /** An answer said what remains. */
    synchronized void heard(ServerHints hints, long now) {
        Long remaining = hints.remaining();
        Long reset = hints.resetNanos();
        if (remaining == null || reset == null) {
            return;
        }
        Long limit = hints.limit();
        boolean scarce = remaining <= (limit == null ? SCARCE_COUNT : SCARCE * limit);
        spacingNanos = scarce ? reset / (remaining + 1) : 0;
        if (remaining == 0) {
            notBefore = Math.max(notBefore, now + reset);
        }
    }

    /** Takes the next place in the row; the moment from which on its owner may post. */
    synchronized long place(long now) {
        long place = Math.max(now, notBefore);
        if (spacingNanos > 0 && lastPlace != Long.MIN_VALUE) {
            place = Math.max(place, lastPlace + spacingNanos);
        }
        lastPlace = place;
        return place;
    }
}
