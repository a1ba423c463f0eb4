package dev.footfall.session.click;

/** What one person sees in a list of results: how attractive and how satisfying each is. */
public final class Page {

    private final double[] attraction;
    private final double[] satisfaction;

    /** Where each place's numbers are: its own place, or its grade in a table by grade. */
    private final int[] slots;

    private Page(double[] attraction, double[] satisfaction, int[] slots) {
        this.attraction = attraction;
        this.satisfaction = satisfaction;
        this.slots = slots;
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
        int[] slots = new int[attraction.length];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = i;
        }
        return new Page(
                Probability.all("attraction", attraction),
                Probability.all("satisfaction", satisfaction),
                slots);
    }

    /**
     * A page seen through tables by grade. Nothing is copied, since one is made for each search.
     */
    static Page byGrade(double[] attraction, double[] satisfaction, int[] grades) {
        return new Page(attraction, satisfaction, grades);
    }

    /** How many results there are. */
    public int size() {
        return slots.length;
    }

    /** The probability of a click at this place once it is looked at. */
    public double attraction(int place) {
        return attraction[slots[place]];
    }

    /** The probability that a click at this place ends the search. */
    public double satisfaction(int place) {
        return satisfaction[slots[place]];
    }
}
