package dev.footfall.session.people;

import dev.footfall.session.dwell.DwellLaw;

import java.util.ArrayList;
import java.util.List;

/**
 * The dwell times of all clicks: the personas' laws, mixed as their clicks are, quick returns
 * included.
 */
public final class ExpectedDwell {

    private record Part(double clicks, Persona persona) {}

    private static final double BOUNCE_MEAN = Visit.BOUNCE_SECONDS / 2;

    private final List<Part> parts = new ArrayList<>();
    private double clicks;

    ExpectedDwell() {}

    void add(double moreClicks, Persona persona) {
        parts.add(new Part(moreClicks, persona));
        clicks += moreClicks;
    }

    /** Whether there are any clicks at all. */
    public boolean isEmpty() {
        return !(clicks > 0);
    }

    /** The probability of a dwell of at most so many seconds. */
    public double cumulative(double seconds) {
        double sum = 0;
        for (Part part : parts) {
            double bounce = part.persona().habits().bounce();
            double bounced = Math.min(1, Math.max(0, seconds / Visit.BOUNCE_SECONDS));
            sum +=
                    part.clicks()
                            * (bounce * bounced
                                    + (1 - bounce) * part.persona().dwell().cumulative(seconds));
        }
        return sum / clicks;
    }

    /** Clicks with a dwell of 30 s or more / clicks. */
    public double satisfiedRate() {
        return 1 - cumulative(Math.nextDown(DwellLaw.SATISFIED_SECONDS));
    }

    /** In seconds. */
    public double mean() {
        double sum = 0;
        for (Part part : parts) {
            double bounce = part.persona().habits().bounce();
            sum +=
                    part.clicks()
                            * (bounce * BOUNCE_MEAN + (1 - bounce) * part.persona().dwell().mean());
        }
        return sum / clicks;
    }

    /** The variance, in square seconds: that of independent dwells. */
    public double variance() {
        double squares = 0;
        for (Part part : parts) {
            double bounce = part.persona().habits().bounce();
            DwellLaw law = part.persona().dwell();
            squares +=
                    part.clicks()
                            * (bounce * Visit.BOUNCE_SECONDS * Visit.BOUNCE_SECONDS / 3
                                    + (1 - bounce) * (law.variance() + law.mean() * law.mean()));
        }
        return squares / clicks - mean() * mean();
    }

    /**
     * The dwell that this share of clicks does not exceed, in seconds; at most a day.
     *
     * @param share 0 to 1
     */
    public double quantile(double share) {
        double low = 0;
        double high = Visit.LONGEST_SECONDS;
        for (int halving = 0; halving < 60; halving++) {
            double middle = (low + high) / 2;
            if (cumulative(middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
