package dev.footfall.fit.click;

import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.Page;

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

    /** {@code pbm}, {@code cascade}, {@code dcm}, {@code sdbn} or {@code ubm}. */
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
}
