package dev.footfall.session.click;

/**
 * What a person makes of a result's grade: the probability of a click on it once it is looked at,
 * and of being done after the click. Grades are whole numbers from 0 (useless) to {@value
 * #HIGHEST_GRADE} (perfect).
 *
 * <p>Personas: Hofmann, Schuth, Whiteson, de Rijke, CIKM 2013, after Guo, Liu, Wang, WSDM 2009.
 */
public final class Taste {

    /** The best grade there is. */
    public static final int HIGHEST_GRADE = 4;

    /** α(g) = .1 + .9 · (2^g − 1)/15, never done: .1 .16 .28 .52 1. */
    public static final Taste GRADED = of(graded(), new double[HIGHEST_GRADE + 1]);

    /** Clicks what is good, all of it, and is never done. */
    public static final Taste PERFECT = of(new double[] {0, .2, .4, .8, 1}, new double[5]);

    /** Looks for one page and is soon done. */
    public static final Taste NAVIGATIONAL =
            of(new double[] {.05, .3, .5, .7, .95}, new double[] {.2, .3, .5, .7, .9});

    /** Gathers from many pages. */
    public static final Taste INFORMATIONAL =
            of(new double[] {.4, .6, .7, .8, .9}, new double[] {.1, .2, .3, .4, .5});

    private final double[] click;
    private final double[] stop;

    private Taste(double[] click, double[] stop) {
        this.click = click;
        this.stop = stop;
    }

    /**
     * Any taste.
     *
     * @param click by grade 0 … 4 the probability of a click, 0 to 1
     * @param stop by grade 0 … 4 the probability of being done after a click, 0 to 1
     */
    public static Taste of(double[] click, double[] stop) {
        if (click.length != HIGHEST_GRADE + 1 || stop.length != HIGHEST_GRADE + 1) {
            throw new IllegalArgumentException(
                    "a taste has 5 probabilities of a click and 5 of stopping, for grades 0 to 4;"
                            + " got "
                            + click.length
                            + " and "
                            + stop.length);
        }
        return new Taste(
                Probability.all("a click by grade", click),
                Probability.all("stopping by grade", stop));
    }

    /**
     * The page as this person sees it.
     *
     * @param grades top down, each 0 to 4; kept, not copied
     * @throws IllegalArgumentException for another grade
     */
    public Page page(int... grades) {
        for (int i = 0; i < grades.length; i++) {
            if (grades[i] < 0 || grades[i] > HIGHEST_GRADE) {
                throw new IllegalArgumentException(
                        "grade %d at place %d; grades are whole numbers from 0 to 4"
                                .formatted(grades[i], i));
            }
        }
        return Page.byGrade(click, stop, grades);
    }

    private static double[] graded() {
        double[] attraction = new double[HIGHEST_GRADE + 1];
        for (int g = 0; g <= HIGHEST_GRADE; g++) {
            attraction[g] = .1 + .9 * ((1 << g) - 1) / 15;
        }
        return attraction;
    }
}
