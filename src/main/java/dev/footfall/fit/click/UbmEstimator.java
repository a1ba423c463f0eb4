package dev.footfall.fit.click;

import dev.footfall.session.click.UserBrowsing;

import java.util.Arrays;

/** The user browsing model by expectation maximisation, as for PBM with γ in place of θ. */
public record UbmEstimator() implements ClickEstimator {

    private static final int MOST_ROUNDS = 500;
    private static final double STILL = 1e-6;

    @Override
    public Estimate fit(Views views) {
        int ranks = Math.max(1, views.ranks());
        Cells cells =
                Cells.count(
                        views,
                        ranks * (ranks + 1) / 2,
                        (place, last) -> start(place) + (last < 0 ? place : place - last - 1));
        double prior = views.meanClickRate();
        double[] gamma = new double[ranks * (ranks + 1) / 2];
        Arrays.fill(gamma, .5);
        double[] alpha = new double[views.items()];
        Arrays.fill(alpha, Math.min(.9, Math.max(.01, 2 * prior)));
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (cells.improve(alpha, gamma, prior) < STILL) {
                break;
            }
        }
        double[][] table = new double[ranks][];
        for (int r = 0; r < ranks; r++) {
            table[r] = Arrays.copyOfRange(gamma, start(r), start(r) + r + 1);
        }
        return new Estimate("ubm", UserBrowsing.of(table, 1), alpha, new double[alpha.length]);
    }

    private static int start(int place) {
        return place * (place + 1) / 2;
    }
}
