package dev.footfall.fit.click;

import dev.footfall.session.click.Cascade;
import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.DependentClick;
import dev.footfall.session.click.DynamicBayesian;

import java.util.Arrays;

/**
 * Models in which people read from the top and stop only after a click: who stops there is told by
 * the result (SDBN), by the rank (DCM), or is everyone (cascade).
 *
 * <p>Counting up to the last click, as is often done, takes the end of the page for satisfaction.
 * Here the silence after the last click is weighed: with Π the probability of passing all the rest
 * by, the person had stopped with s/(s + (1 − s)Π). Expectation maximisation; no click before the
 * last is in doubt, since everything above was looked at.
 */
public enum StopEstimator implements ClickEstimator {
    /** Stops by result. */
    SDBN,
    /** Stops by rank. */
    DCM,
    /** Stops always. */
    CASCADE;

    private static final int MOST_ROUNDS = 200;
    private static final double STILL = 1e-6;

    @Override
    public Estimate fit(Views views) {
        int ranks = Math.max(1, views.ranks());
        double prior = views.meanClickRate();
        double[] attraction = new double[views.items()];
        Arrays.fill(attraction, Math.max(.01, prior));
        double[] stop = new double[this == SDBN ? views.items() : ranks];
        Arrays.fill(stop, this == CASCADE ? 1 : .5);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            if (improve(views, attraction, stop, prior) < STILL) {
                break;
            }
        }
        ClickModel model =
                switch (this) {
                    case SDBN -> DynamicBayesian.SIMPLIFIED;
                    case CASCADE -> new Cascade();
                    case DCM ->
                            DependentClick.byRank(Arrays.stream(stop).map(s -> 1 - s).toArray());
                };
        return new Estimate(
                name().toLowerCase(java.util.Locale.ROOT),
                model,
                attraction,
                this == SDBN ? stop : new double[attraction.length]);
    }

    private double improve(Views views, double[] attraction, double[] stop, double prior) {
        double[] clicks = new double[attraction.length];
        double[] looks = new double[attraction.length];
        double[] stops = new double[stop.length];
        double[] chances = new double[stop.length];
        for (PageView page : views.pages()) {
            int last = page.lastClick();
            for (int i = 0; i <= last; i++) {
                looks[page.item(i)]++;
                if (page.clicked(i)) {
                    clicks[page.item(i)]++;
                    chances[cause(page, i)]++;
                }
            }
            double readOn = 1;
            if (last >= 0) {
                double s = stop[cause(page, last)];
                double silence = 1;
                for (int i = last + 1; i < page.size(); i++) {
                    silence *= 1 - attraction[page.item(i)];
                }
                double stopped = s / Math.max(1e-12, s + (1 - s) * silence);
                stops[cause(page, last)] += stopped;
                readOn = 1 - stopped;
            }
            for (int i = last + 1; i < page.size(); i++) {
                looks[page.item(i)] += readOn;
            }
        }
        double moved = 0;
        for (int i = 0; i < attraction.length; i++) {
            double next = (clicks[i] + prior) / (looks[i] + 1);
            moved = Math.max(moved, Math.abs(next - attraction[i]));
            attraction[i] = next;
        }
        if (this != CASCADE) {
            for (int i = 0; i < stop.length; i++) {
                // One imagined click that stops with 1/2.
                double next = (stops[i] + .5) / (chances[i] + 1);
                moved = Math.max(moved, Math.abs(next - stop[i]));
                stop[i] = next;
            }
        }
        return moved;
    }

    private int cause(PageView page, int place) {
        return this == SDBN ? page.item(place) : place;
    }
}
