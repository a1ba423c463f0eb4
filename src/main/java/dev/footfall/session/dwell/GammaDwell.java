package dev.footfall.session.dwell;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.AhrensDieterMarsagliaTsangGammaSampler;
import org.apache.commons.statistics.distribution.GammaDistribution;

/**
 * Gamma: mean k·θ.
 *
 * @param shape k, above 0
 * @param scaleSeconds θ, above 0
 */
public record GammaDwell(double shape, double scaleSeconds) implements ClosedFormDwell {

    /** Checks the parameters. */
    public GammaDwell {
        Parameter.positive("the shape of a gamma dwell", shape);
        Parameter.positive("the scale of a gamma dwell", scaleSeconds);
    }

    @Override
    public double sample(UniformRandomProvider random) {
        return AhrensDieterMarsagliaTsangGammaSampler.of(random, shape, scaleSeconds).sample();
    }

    @Override
    public GammaDistribution law() {
        return GammaDistribution.of(shape, scaleSeconds);
    }
}
