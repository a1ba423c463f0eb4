package dev.footfall.session.people;

import dev.footfall.session.click.Page;
import dev.footfall.session.query.Rewrite;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Follows all that people may do, with its probability, search after search: a Markov chain over
 * what is looked for and whether it is misspelt, cut off where habits say so.
 */
public final class Expectations {

    private final Catalogue catalogue;
    private final double[] clicksByPlace;
    private final ExpectedDwell dwell = new ExpectedDwell();

    private double searches;
    private double squares;
    private double found;
    private double clicked;
    private double reciprocal;
    private double refined;

    private Expectations(Catalogue catalogue) {
        this.catalogue = catalogue;
        int longest = 0;
        for (Need need : catalogue.needs()) {
            for (Results results : need.byRanking()) {
                longest = Math.max(longest, results.size());
            }
        }
        this.clicksByPlace = new double[longest];
    }

    /**
     * What all sessions together must show.
     *
     * @param personas at least one
     */
    public static Expectation of(List<Persona> personas, Catalogue catalogue) {
        Expectations sums = new Expectations(catalogue);
        double people = personas.stream().mapToDouble(Persona::weight).sum();
        double views = catalogue.rankings().stream().mapToDouble(r -> r.weight()).sum();
        for (Persona persona : personas) {
            for (int r = 0; r < catalogue.rankings().size(); r++) {
                double share =
                        persona.weight() / people * catalogue.rankings().get(r).weight() / views;
                sums.add(persona, r, share);
            }
        }
        return sums.expectation();
    }

    /**
     * What the sessions that see one of the rankings must show.
     *
     * @param ranking its place in {@link Catalogue#rankings}
     */
    public static Expectation of(List<Persona> personas, Catalogue catalogue, int ranking) {
        Expectations sums = new Expectations(catalogue);
        double people = personas.stream().mapToDouble(Persona::weight).sum();
        personas.forEach(persona -> sums.add(persona, ranking, persona.weight() / people));
        return sums.expectation();
    }

    private void add(Persona persona, int ranking, double share) {
        int needs = catalogue.needs().size();
        PageFigures[] pages = new PageFigures[needs];
        for (int q = 0; q < needs; q++) {
            pages[q] = PageFigures.of(persona, catalogue.needs().get(q).byRanking().get(ranking));
        }
        double clicksBefore = Arrays.stream(clicksByPlace).sum();
        Habits habits = persona.habits();
        double slip = habits.share(Rewrite.MISSPELL);
        double[] spelt = new double[needs];
        double[] misspelt = new double[needs];
        double fresh = 1;
        for (int k = 1; k <= habits.mostSearches(); k++) {
            double now = 0;
            double another = 0;
            for (int q = 0; q < needs; q++) {
                double s = spelt[q] + fresh * catalogue.popularity().share(q);
                double m = misspelt[q];
                now += s + m;
                if (pages[q].findsNothing()) {
                    double again = (s + m) * habits.afterNothing().refine();
                    refine(share, k < habits.mostSearches() ? again : 0);
                    another += (s + m) * habits.afterNothing().another();
                    // Misspelt or not, there is nothing to find: one state does for both.
                    spelt[q] = again;
                    misspelt[q] = 0;
                    continue;
                }
                pages[q].addTo(this, share * s);
                double any = pages[q].anyClick();
                double again =
                        s * any * habits.afterClicks().refine()
                                + s * (1 - any) * habits.afterNoClick().refine();
                double corrected = m * habits.afterNothing().refine();
                refine(share, k < habits.mostSearches() ? again + corrected : 0);
                another +=
                        s * any * habits.afterClicks().another()
                                + s * (1 - any) * habits.afterNoClick().another()
                                + m * habits.afterNothing().another();
                spelt[q] = again * (1 - slip) + corrected;
                misspelt[q] = again * slip;
            }
            searches += share * now;
            squares += share * now * (2 * k - 1);
            fresh = another;
        }
        dwell.add(Arrays.stream(clicksByPlace).sum() - clicksBefore, persona);
    }

    private void refine(double share, double probability) {
        refined += share * probability;
    }

    private Expectation expectation() {
        double clicks = 0;
        List<Double> rates = new ArrayList<>();
        for (double atPlace : clicksByPlace) {
            clicks += atPlace;
            rates.add(found > 0 ? atPlace / found : 0);
        }
        return new Expectation(
                searches,
                Math.max(0, squares - searches * searches),
                1 - found / searches,
                clicked / searches,
                clicks / searches,
                found > 0 ? reciprocal / found : 0,
                refined / searches,
                rates,
                dwell);
    }

    /** What one page does to one kind of person. */
    private record PageFigures(double anyClick, double reciprocal, List<Double> rates) {

        static PageFigures of(Persona persona, Results results) {
            Page page = persona.taste().page(results.grades());
            double[] first = persona.model().firstClickRates(page);
            double any = 0;
            double reciprocal = 0;
            for (int i = 0; i < first.length; i++) {
                any += first[i];
                reciprocal += first[i] / (i + 1);
            }
            List<Double> rates = new ArrayList<>();
            for (double rate : persona.model().clickRates(page)) {
                rates.add(rate);
            }
            return new PageFigures(any, reciprocal, rates);
        }

        boolean findsNothing() {
            return rates.isEmpty();
        }

        void addTo(Expectations sums, double weight) {
            sums.found += weight;
            sums.clicked += weight * anyClick;
            sums.reciprocal += weight * reciprocal;
            for (int i = 0; i < rates.size(); i++) {
                sums.clicksByPlace[i] += weight * rates.get(i);
            }
        }
    }
}
