package dev.footfall.session.random;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Chooses one of several by weight so that a candidate added at the end takes some of the choices
 * for itself and changes none of the others.
 *
 * <p>Each candidate k runs for −ln(u)/w seconds, with a u of its own, and the first one home is
 * chosen: the minimum of exponentials with rates w falls to k with probability w/Σw.
 */
public final class WeightedRace {

    private static final double UNIT = 0x1.0p-53;

    private WeightedRace() {}

    /**
     * Who came home first.
     *
     * @param place in the weights; −1 where nobody ran
     * @param time infinite where nobody ran
     */
    public record Winner(int place, double time) {}

    /**
     * Runs one race. Draws one word for each weight, in order.
     *
     * @param random a stream used for this choice alone, or the property above is lost
     * @param weights at least one above 0, none negative; a 0 is never chosen
     * @return the winner's place in {@code weights}
     * @throws IllegalArgumentException when there is nobody to choose
     */
    public static int choose(UniformRandomProvider random, double[] weights) {
        Winner winner = run(random, weights);
        if (winner.place() < 0) {
            throw new IllegalArgumentException("a choice needs at least one weight above 0");
        }
        return winner.place();
    }

    /**
     * Runs one race, as {@link #choose}, and tells the time, so that the winners of two races can
     * be compared: candidates can then be added at the end of either list.
     */
    public static Winner run(UniformRandomProvider random, double[] weights) {
        int winner = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < weights.length; k++) {
            double u = ((random.nextLong() >>> 11) + 1) * UNIT;
            // StrictMath: Math.log may differ in its last bit between machines.
            double time = -StrictMath.log(u) / weights[k];
            if (weights[k] > 0 && (time < best || winner < 0)) {
                best = time;
                winner = k;
            }
        }
        return new Winner(winner, best);
    }
}
