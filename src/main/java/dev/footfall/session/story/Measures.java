package dev.footfall.session.story;

import dev.footfall.scenario.Story;
import dev.footfall.session.people.Expectation;
import dev.footfall.session.people.ExpectedDwell;

/** Each measure that a story may name: as counted, and as the knobs give it. */
final class Measures {

    private Measures() {}

    /** As counted; NaN where the denominator is 0. */
    static double measured(Story story, TrafficCounts c) {
        return switch (story.measure()) {
            case CTR_AT -> ratio(c.clicksAt(place(story)), c.found());
            case CTR -> ratio(c.withClick, c.searches);
            case CLICKS_PER_SEARCH -> ratio(c.clicks, c.searches);
            case MRR -> ratio(c.reciprocal, c.found());
            case ABANDONMENT -> ratio(c.searches - c.withClick, c.searches);
            case ZERO_RESULT_RATE -> ratio(c.zero, c.searches);
            case REFINEMENT_RATE -> ratio(c.refined, c.searches);
            case SEARCHES_PER_SESSION -> ratio(c.searches, c.sessions);
            case SATISFIED_CLICK_RATE -> ratio(c.satisfied, c.dwells);
            case DWELL_MEDIAN -> c.medianDwell();
            case DWELL_MEAN -> ratio(c.dwellSeconds, c.dwells);
        };
    }

    /** How many of what is counted there were. */
    static long denominator(Story story, TrafficCounts c) {
        return switch (story.measure()) {
            case CTR_AT, MRR -> c.found();
            case CTR, CLICKS_PER_SEARCH, ABANDONMENT, ZERO_RESULT_RATE, REFINEMENT_RATE ->
                    c.searches;
            case SEARCHES_PER_SESSION -> c.sessions;
            case SATISFIED_CLICK_RATE, DWELL_MEDIAN, DWELL_MEAN -> c.dwells;
        };
    }

    /** As the knobs give it, with what chance allows for so many sessions. */
    static Band band(Story story, Expectation e, TrafficCounts c) {
        return switch (story.measure()) {
            case CTR_AT -> {
                int place = place(story);
                double rate = place < e.clickRates().size() ? e.clickRates().get(place) : 0;
                yield rate(e, rate, c.found());
            }
            case CTR -> rate(e, e.clickThrough(), c.searches);
            case ABANDONMENT -> rate(e, 1 - e.clickThrough(), c.searches);
            case ZERO_RESULT_RATE -> rate(e, e.zeroResultRate(), c.searches);
            case REFINEMENT_RATE -> rate(e, e.refinementRate(), c.searches);
            // A number between 0 and 1 varies at most as a coin with the same mean does.
            case MRR -> rate(e, e.reciprocalRank(), c.found());
            case CLICKS_PER_SEARCH -> clicksPerSearch(e, c.searches);
            case SEARCHES_PER_SESSION ->
                    Band.around(
                            e.searchesPerSession(),
                            Math.sqrt(e.searchesVariance() / Math.max(1, c.sessions)));
            case SATISFIED_CLICK_RATE -> independent(e.dwell(), c.dwells);
            case DWELL_MEAN ->
                    e.dwell().isEmpty()
                            ? Band.UNKNOWN
                            : Band.around(
                                    e.dwell().mean(),
                                    Math.sqrt(e.dwell().variance() / Math.max(1, c.dwells)));
            case DWELL_MEDIAN -> median(e.dwell(), c.dwells);
        };
    }

    private static Band rate(Expectation e, double rate, long searches) {
        return Band.around(rate, e.standardError(rate, Math.max(1, searches)));
    }

    /** The sum of the clicks at each place: at worst their errors add up. */
    private static Band clicksPerSearch(Expectation e, long searches) {
        double error = 0;
        for (double rate : e.clickRates()) {
            error += e.standardError(rate, Math.max(1, searches));
        }
        return Band.around(e.clicksPerSearch(), error);
    }

    private static Band independent(ExpectedDwell dwell, long dwells) {
        if (dwell.isEmpty()) {
            return Band.UNKNOWN;
        }
        double rate = dwell.satisfiedRate();
        return Band.around(rate, Math.sqrt(rate * (1 - rate) / Math.max(1, dwells)));
    }

    /** The share of dwells below the true median is a coin's; its errors become quantiles. */
    private static Band median(ExpectedDwell dwell, long dwells) {
        if (dwell.isEmpty()) {
            return Band.UNKNOWN;
        }
        double off = Math.min(.5, Band.ERRORS * .5 / Math.sqrt((double) Math.max(1, dwells)));
        // A thousandth, since measured times are kept to that.
        return new Band(
                dwell.quantile(.5),
                dwell.quantile(.5 - off) / 1.001,
                dwell.quantile(.5 + off) * 1.001);
    }

    private static int place(Story story) {
        return story.position().orElse(1) - 1;
    }

    private static double ratio(long part, long whole) {
        return ratio((double) part, whole);
    }

    private static double ratio(double part, long whole) {
        return whole == 0 ? Double.NaN : part / whole;
    }
}
