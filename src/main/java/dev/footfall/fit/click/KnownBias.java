package dev.footfall.fit.click;

import dev.footfall.session.click.PositionBased;

import java.util.function.IntToDoubleFunction;

/**
 * Draws estimates of θ towards the nearest published curve, as far as the log leaves room for
 * chance: estimation after James and Stein (1961), to the subspace log θ_r/θ_1 = η log c_r/c_1,
 * with c eye tracking or 1/r and η the bias, whichever is nearer.
 *
 * <p>With Q the squared distance from the curve in standard errors and d degrees of freedom, what
 * is off the curve is kept by 1 − 2(d − 2)/Q. Chance alone makes Q about d, and nothing or little
 * is kept; what the log is sure of makes Q large, and all of it is kept. With any factor up to this
 * 2 the squared error in standard errors is nowhere larger than that of the estimate alone, on or
 * off the curve; with 2 it is least on the curve.
 */
final class KnownBias {

    /** η must be known better than to ±0.2, or the log tells nothing of the curve. */
    private static final double FEWEST = 25;

    /** Ranks with less than that are left as they are. */
    private static final double LEAST_TOLD = 10;

    private KnownBias() {}

    /**
     * Draws towards the curve.
     *
     * @param theta what was estimated
     * @param told {@link Cells#information} about the logarithms
     * @return new estimates, up to a factor; the old ones where there is nothing to go by
     */
    static double[] drawn(double[] theta, double[][] told) {
        if (theta.length == 0) {
            return theta;
        }
        PositionBased measured = PositionBased.eyeTracking(1);
        Curve eyes = Curve.through(theta, told, measured::examination);
        Curve power = Curve.through(theta, told, r -> 1.0 / (r + 1));
        Curve nearest = power.distance < eyes.distance ? power : eyes;
        return nearest.draw(theta);
    }

    /** A curve through the estimates. */
    private static final class Curve {

        /** log c_r/c_1 times the best η; NaN for ranks that tell too little. */
        private final double[] at;

        /** Ranks − 2. */
        private final int freedom;

        /** Q. */
        private final double distance;

        private Curve(double[] at, int freedom, double distance) {
            this.at = at;
            this.freedom = freedom;
            this.distance = distance;
        }

        static Curve through(double[] theta, double[][] told, IntToDoubleFunction known) {
            int ranks = theta.length;
            boolean[] used = new boolean[ranks];
            int count = 0;
            for (int r = 0; r < ranks; r++) {
                used[r] = theta[r] > 0 && told[r][r] >= LEAST_TOLD;
                count += used[r] ? 1 : 0;
            }
            double xx = 0;
            double xy = 0;
            double yy = 0;
            for (int r = 0; r < ranks; r++) {
                for (int s = 0; used[r] && s < ranks; s++) {
                    if (used[s]) {
                        double xr = Math.log(known.applyAsDouble(r) / known.applyAsDouble(0));
                        double xs = Math.log(known.applyAsDouble(s) / known.applyAsDouble(0));
                        xx += xr * told[r][s] * xs;
                        xy += xr * told[r][s] * Math.log(theta[s] / theta[0]);
                        yy +=
                                Math.log(theta[r] / theta[0])
                                        * told[r][s]
                                        * Math.log(theta[s] / theta[0]);
                    }
                }
            }
            double[] at = new double[ranks];
            if (!used[0] || count < 5 || !(xx >= FEWEST)) {
                return new Curve(at, 0, Double.POSITIVE_INFINITY);
            }
            double bias = Math.max(0, xy / xx);
            for (int r = 0; r < ranks; r++) {
                at[r] =
                        used[r]
                                ? bias * Math.log(known.applyAsDouble(r) / known.applyAsDouble(0))
                                : Double.NaN;
            }
            return new Curve(at, count - 2, yy - 2 * bias * xy + bias * bias * xx);
        }

        double[] draw(double[] theta) {
            double kept = Math.max(0, 1 - 2 * (freedom - 2) / distance);
            double[] drawn = theta.clone();
            for (int r = 1; freedom > 2 && r < theta.length; r++) {
                if (!Double.isNaN(at[r])) {
                    double off = Math.log(theta[r] / theta[0]) - at[r];
                    drawn[r] = theta[0] * Math.exp(at[r] + kept * off);
                }
            }
            return drawn;
        }
    }
}
