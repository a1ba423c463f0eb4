package dev.footfall.fit.click;

import dev.footfall.session.click.PositionBased;

import java.util.Arrays;

/**
 * The position-based model by expectation maximisation. A result not clicked was attractive with
 * (1−θ)α/(1−θα), and was looked at with (1−α)θ/(1−θα).
 *
 * <p>θ is known only up to a factor, and only if results were seen at several ranks; it is given
 * with its largest at 1. What chance alone makes of it is taken back, see {@link KnownBias}.
 */
public record PbmEstimator() implements ClickEstimator {

    private static final int MOST_ROUNDS = 2_000;
    private static final double STILL = 1e-7;

    @Override
    public Estimate fit(Views views) {
        int ranks = views.ranks();
        Cells cells = Cells.count(views, ranks, (place, last) -> place);
        double prior = views.meanClickRate();
        double[] theta = new double[ranks];
        Arrays.fill(theta, .5);
        double[] alpha = new double[views.items()];
        Arrays.fill(alpha, Math.min(.9, Math.max(.01, 2 * prior)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (cells.improve(alpha, theta, prior) < STILL) {
                break;
            }
        }
        double[] drawn = KnownBias.drawn(theta, cells.information(alpha, theta));
        if (!Arrays.equals(drawn, theta)) {
            double most = Arrays.stream(drawn).max().orElse(1);
            Arrays.setAll(theta, r -> drawn[r] / most);
            Arrays.setAll(alpha, i -> Math.min(1, alpha[i] * most));
            for (int round = 0; round < MOST_ROUNDS; round++) {
                if (cells.attract(alpha, theta, prior) < STILL) {
                    break;
                }
            }
        }
        double largest = Arrays.stream(theta).max().orElse(1);
        if (largest > 0) {
            Arrays.setAll(theta, r -> Math.min(1, theta[r] / largest));
            Arrays.setAll(alpha, i -> alpha[i] * largest);
        }
        return new Estimate(
                "pbm",
                PositionBased.of(theta.length == 0 ? new double[] {1} : theta, 1),
                alpha,
                new double[alpha.length]);
    }
}
