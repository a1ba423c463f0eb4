package dev.footfall.session.click;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * How a person goes down a page of results and clicks. A result is attractive with the page's
 * probability; the model says which results are looked at. Places are counted from 0 here, as on
 * the wire; the formulas in the models' descriptions count ranks r from 1.
 *
 * <p>Models are immutable and may be shared between threads.
 */
public sealed interface ClickModel permits PositionBased, UserBrowsing, ChainModel {

    /**
     * Plays one person on one page.
     *
     * @param random where chance comes from
     * @param clicks receives the clicked places, top down; at least as long as the page
     * @return how many were clicked
     */
    int sample(Page page, UniformRandomProvider random, int[] clicks);

    /**
     * The probability of a click at each place, computed rather than simulated.
     *
     * @return one number from 0 to 1 for each place
     */
    double[] clickRates(Page page);

    /**
     * The probability of a click at each place given what was clicked above it: what the likelihood
     * of a log is made of.
     *
     * @param clicked what happened at each place; as long as the page
     * @return one number from 0 to 1 for each place
     */
    double[] conditionalRates(Page page, boolean[] clicked);

    /**
     * The probability that the first click is at each place. What is missing to 1 is abandonment:
     * no click at all.
     */
    default double[] firstClickRates(Page page) {
        double[] first = conditionalRates(page, new boolean[page.size()]);
        double none = 1;
        for (int i = 0; i < first.length; i++) {
            double p = first[i];
            first[i] = none * p;
            none *= 1 - p;
        }
        return first;
    }
}
