package dev.footfall.session.dwell;

import org.apache.commons.rng.UniformRandomProvider;

/** A distribution of dwell times, in seconds of the person's own time. Immutable. */
public sealed interface DwellLaw permits ClosedFormDwell, EmpiricalDwell {

    /** A click with at least this dwell counts as satisfied, in seconds. Kim et al., WSDM 2014. */
    double SATISFIED_SECONDS = 30;

    /** Draws one dwell time, in seconds, 0 or more. */
    double sample(UniformRandomProvider random);

    /**
     * The probability of a dwell of at most so many seconds.
     *
     * @param seconds any number; below 0 gives 0
     */
    double cumulative(double seconds);

    /** The mean, in seconds. */
    double mean();

    /** The variance, in square seconds. */
    double variance();

    /** The median, in seconds. */
    double median();
}
