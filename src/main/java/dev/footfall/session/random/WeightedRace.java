package dev.footfall.session.random;

import org.apache.commons.rng.UniformRandomProvider;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;

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
        return placeOf(run(random, weights.length, i -> weights[i]));
    }

    /** As {@link #choose(UniformRandomProvider, double[])}. */
    public static int choose(UniformRandomProvider random, List<Double> weights) {
        return placeOf(run(random, weights.size(), weights::get));
    }

    /** As {@link #choose(UniformRandomProvider, double[])}, among things that have a weight. */
    public static <T> T choose(
            UniformRandomProvider random, List<T> things, ToDoubleFunction<T> weight) {
        IntToDoubleFunction weights = i -> weight.applyAsDouble(things.get(i));
        return things.get(placeOf(run(random, things.size(), weights)));
    }

    private static int placeOf(Winner winner) {
        if (winner.place() < 0) {
            throw new IllegalArgumentException("a choice needs at least one weight above 0");
        }
        return winner.place();
    }

    /**
     * Runs one race, as {@link #choose(UniformRandomProvider, double[])}, and tells the time, so
     * that the winners of two races can be compared: candidates can then be added at the end of
     * either list.
     */
    public static Winner run(UniformRandomProvider random, double[] weights) {
        return run(random, weights.length, i -> weights[i]);
    }

    private static Winner run(
            UniformRandomProvider random, int count, IntToDoubleFunction weights) {
        int winner = -1;
        double best = Double.POSITIVE_INFINITY;
        for (int k = 0; k < count; k++) {
            double u = ((random.nextLong() >>> 11) + 1) * UNIT;
            // StrictMath: Math.log may differ in its last bit between machines.
            double weight = weights.applyAsDouble(k);
            double time = -StrictMath.log(u) / weight;
            if (weight > 0 && (time < best || winner < 0)) {
                best = time;
                winner = k;
            }
        }
        return new Winner(winner, best);
    }
}
