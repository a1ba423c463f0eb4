package dev.footfall.fit.click;

import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.Page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * How far a model is off in click rates by rank, over pages that were shown.
 *
 * @param rates by rank: {observed, expected}
 */
public record ClickRateError(List<Rates> rates) {

    /**
     * At one rank.
     *
     * @param observed clicks / pages that had this rank
     * @param expected by the model
     */
    public record Rates(double observed, double expected) {}

    /** Copies the list. */
    public ClickRateError {
        rates = List.copyOf(rates);
    }

    /**
     * Compares.
     *
     * @param page how a page is seen
     */
    public static ClickRateError of(ClickModel model, Function<PageView, Page> page, Views views) {
        double[] observed = new double[views.ranks()];
        double[] expected = new double[observed.length];
        double[] shown = new double[observed.length];
        for (PageView view : views.pages()) {
            double[] rates = model.clickRates(page.apply(view));
            for (int i = 0; i < rates.length; i++) {
                observed[i] += view.clicked(i) ? 1 : 0;
                expected[i] += rates[i];
                shown[i]++;
            }
        }
        List<Rates> rates = new ArrayList<>();
        for (int i = 0; i < observed.length; i++) {
            rates.add(new Rates(observed[i] / shown[i], expected[i] / shown[i]));
        }
        return new ClickRateError(rates);
    }

    /** The root of the mean square difference; 0 for no ranks. */
    public double rootMeanSquare() {
        return Math.sqrt(
                rates.stream()
                        .mapToDouble(r -> Math.pow(r.observed() - r.expected(), 2))
                        .average()
                        .orElse(0));
    }
}
