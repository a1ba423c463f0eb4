package dev.footfall.fit.click;

import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.Page;
import dev.footfall.session.click.PositionBased;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A click model as it was learnt, with what was learnt about each result. */
public final class Estimate {

    private final String name;
    private final ClickModel model;
    private final double[] attraction;
    private final double[] satisfaction;

    Estimate(String name, ClickModel model, double[] attraction, double[] satisfaction) {
        this.name = name;
        this.model = model;
        this.attraction = attraction;
        this.satisfaction = satisfaction;
    }

    /**
     * {@code pbm}, {@code cascade}, {@code dcm}, {@code sdbn}, {@code ccm}, {@code dbn} or {@code
     * ubm}.
     */
    public String name() {
        return name;
    }

    /** How pages are read. */
    public ClickModel model() {
        return model;
    }

    /** The probability of a click on a result that is looked at. */
    public double attraction(int item) {
        return attraction[item];
    }

    /** The probability that a click on a result ends the search; 0 where the model knows none. */
    public double satisfaction(int item) {
        return satisfaction[item];
    }

    /** A page as these people see it. */
    public Page page(PageView view) {
        double[] a = new double[view.size()];
        double[] s = new double[view.size()];
        for (int i = 0; i < a.length; i++) {
            a[i] = attraction[view.item(i)];
            s[i] = satisfaction[view.item(i)];
        }
        return Page.of(a, s);
    }

    /**
     * The same with θ set so that click rates by rank are those of the pages. A θ that would have
     * to be above 1 is 1.
     *
     * @param page how a page is seen
     * @throws IllegalStateException for other models than PBM
     */
    public Estimate calibrated(Function<PageView, Page> page, Views views) {
        double[] theta = thetas(page, views);
        for (int r = 0; r < theta.length; r++) {
            theta[r] = Math.min(1, theta[r]);
        }
        return new Estimate(name, PositionBased.of(theta, 1), attraction, satisfaction);
    }

    /**
     * The largest θ with which click rates by rank would be those of the pages; may be above 1.
     *
     * @param page how a page is seen
     * @throws IllegalStateException for other models than PBM
     */
    public double mostExamination(Function<PageView, Page> page, Views views) {
        return Arrays.stream(thetas(page, views)).max().orElse(1);
    }

    private double[] thetas(Function<PageView, Page> page, Views views) {
        if (!(model instanceof PositionBased pbm)) {
            throw new IllegalStateException("only PBM has one number for each rank");
        }
        List<ClickRateError.Rates> rates = ClickRateError.of(pbm, page, views).rates();
        double[] theta = new double[Math.max(1, rates.size())];
        theta[0] = 1;
        for (int r = 0; r < rates.size(); r++) {
            double expected = rates.get(r).expected();
            double factor = expected > 0 ? rates.get(r).observed() / expected : 1;
            theta[r] = pbm.examination(r) * factor;
        }
        return theta;
    }
}
