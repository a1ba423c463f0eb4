package dev.footfall.session.dwell;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.statistics.distribution.LogNormalDistribution;

/**
 * The logarithm of the dwell is normal around that of the median.
 *
 * @param medianSeconds e^μ, above 0
 * @param sigma σ, the spread of the logarithm, above 0
 */
public record LogNormalDwell(double medianSeconds, double sigma) implements ClosedFormDwell {

    /** Checks the parameters. */
    public LogNormalDwell {
        Parameter.positive("the median of a log-normal dwell", medianSeconds);
        Parameter.positive("the sigma of a log-normal dwell", sigma);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        double z = ZigguratSampler.NormalizedGaussian.of(random).sample();
        return medianSeconds * StrictMath.exp(sigma * z);
    }

    @Override
    public double median() {
        return medianSeconds;
    }

    @Override
    public LogNormalDistribution law() {
        return LogNormalDistribution.of(StrictMath.log(medianSeconds), sigma);
    }
}
