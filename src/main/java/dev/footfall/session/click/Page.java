package dev.footfall.session.click;

/** What one person sees in a list of results: how attractive and how satisfying each is. */
public final class Page {

    private final double[] attraction;
    private final double[] satisfaction;

    private Page(double[] attraction, double[] satisfaction) {
        this.attraction = attraction;
        this.satisfaction = satisfaction;
    }

    /**
     * A page from its results' probabilities.
     *
     * @param attraction for each place, top down, the probability of a click on a result that is
     *     looked at, 0 to 1
     * @param satisfaction for each place the probability that a click ends the search, 0 to 1;
     *     models that know no satisfaction leave it alone
     * @throws IllegalArgumentException when lengths differ or a number is no probability
     */
    public static Page of(double[] attraction, double[] satisfaction) {
        if (attraction.length != satisfaction.length) {
            throw new IllegalArgumentException(
                    "a page needs one satisfaction for each attraction, got "
                            + satisfaction.length
                            + " for "
                            + attraction.length);
        }
        return new Page(
                Probability.all("attraction", attraction),
                Probability.all("satisfaction", satisfaction));
    }

    /** How many results there are. */
    public int size() {
        return attraction.length;
    }

    /** The probability of a click at this place once it is looked at. */
    public double attraction(int place) {
        return attraction[place];
    }

    /** The probability that a click at this place ends the search. */
    public double satisfaction(int place) {
        return satisfaction[place];
    }
}
