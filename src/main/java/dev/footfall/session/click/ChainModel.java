package dev.footfall.session.click;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * People who read from the top and at some point stop. Every model of this family is told by two
 * probabilities of going on, one after a click and one after passing a result by:
 *
 * <pre>
 * P(C_r) = α_r ε_r        ε_1 = 1        ε_{r+1} = ε_r [α_r goOnAfterClick + (1 − α_r) goOnAfterPass]
 * </pre>
 */
public sealed interface ChainModel extends ClickModel
        permits Cascade, DependentClick, DynamicBayesian, ClickChain {

    /** The probability of looking at the next place after a click at this one. */
    double goOnAfterClick(Page page, int place);

    /** The probability of looking at the next place after looking at this one without a click. */
    double goOnAfterPass(Page page, int place);

    @Override
    default int sample(Page page, UniformRandomProvider random, int[] clicks) {
        int count = 0;
        int size = page.size();
        for (int i = 0; i < size; i++) {
            boolean click = random.nextDouble() < page.attraction(i);
            if (click) {
                clicks[count++] = i;
            }
            double goOn = click ? goOnAfterClick(page, i) : goOnAfterPass(page, i);
            // A certain step needs no chance; drawing anyway would only cost time.
            if (goOn < 1 && random.nextDouble() >= goOn) {
                break;
            }
        }
        return count;
    }

    @Override
    default double[] clickRates(Page page) {
        double[] rates = new double[page.size()];
        double examined = 1;
        for (int i = 0; i < rates.length; i++) {
            double a = page.attraction(i);
            rates[i] = a * examined;
            examined *= a * goOnAfterClick(page, i) + (1 - a) * goOnAfterPass(page, i);
        }
        return rates;
    }

    @Override
    default double[] conditionalRates(Page page, boolean[] clicked) {
        double[] rates = new double[page.size()];
        double examined = 1;
        for (int i = 0; i < rates.length; i++) {
            double a = page.attraction(i);
            rates[i] = a * examined;
            if (clicked[i]) {
                examined = goOnAfterClick(page, i);
            } else {
                // Bayes: no click means either not looked at, or looked at and passed by.
                double passed = examined * (1 - a);
                double silent = passed + 1 - examined;
                examined = silent > 0 ? passed / silent * goOnAfterPass(page, i) : 0;
            }
        }
        return rates;
    }
}
