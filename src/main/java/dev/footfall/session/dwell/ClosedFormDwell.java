package dev.footfall.session.dwell;

import org.apache.commons.statistics.distribution.ContinuousDistribution;

/** A law of which everything but a sample is known in closed form. */
sealed interface ClosedFormDwell extends DwellLaw permits GammaDwell, LogNormalDwell, WeibullDwell {

    /** The distribution, in seconds. */
    ContinuousDistribution law();

    @Override
    default double cumulative(double seconds) {
        return law().cumulativeProbability(seconds);
    }

    @Override
    default double mean() {
        return law().getMean();
    }

    @Override
    default double variance() {
        return law().getVariance();
    }

    @Override
    default double median() {
        return law().inverseCumulativeProbability(.5);
    }
}
