package dev.footfall.fit.click;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Learns every kind of click model from four fifths of the pages and keeps the one that is least
 * surprised by the rest. Where a simpler one is as good but for a hair, it is kept: UBM can imitate
 * a cascade, but no cascade needs its table.
 *
 * @param best the winner, learnt again from all pages
 * @param candidates all that were tried, the least surprised first
 */
public record ModelChoice(Estimate best, List<Candidate> candidates) {

    /** In perplexity. */
    private static final double HAIR = 5e-4;

    /** The simple ones first. */
    private static final List<ClickEstimator> ALL =
            List.of(
                    StopEstimator.CASCADE,
                    new PbmEstimator(),
                    StopEstimator.DCM,
                    StopEstimator.SDBN,
                    ChainEstimator.CCM,
                    ChainEstimator.DBN,
                    new UbmEstimator());

    /**
     * One that was tried.
     *
     * @param name as in {@link Estimate#name}
     * @param perplexity on the pages held out, see {@link Perplexity#conditional}
     */
    public record Candidate(String name, double perplexity) {}

    /** Copies the list. */
    public ModelChoice {
        candidates = List.copyOf(candidates);
    }

    /** Tries them all. */
    public static ModelChoice of(Views views) {
        Views training = views.training();
        Views heldOut = views.heldOut();
        List<Candidate> candidates = new ArrayList<>();
        ClickEstimator best = ALL.getFirst();
        double least = Double.POSITIVE_INFINITY;
        for (ClickEstimator estimator : ALL) {
            Estimate estimate = estimator.fit(training);
            double perplexity = Perplexity.conditional(estimate, heldOut);
            candidates.add(new Candidate(estimate.name(), perplexity));
            if (perplexity < least - HAIR) {
                least = perplexity;
                best = estimator;
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::perplexity));
        return new ModelChoice(best.fit(views), candidates);
    }
}
