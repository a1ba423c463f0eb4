package dev.footfall.fit.click;

import dev.footfall.session.click.ClickChain;
import dev.footfall.session.click.ClickModel;
import dev.footfall.session.click.DynamicBayesian;

import java.util.Arrays;
import java.util.Locale;

/**
 * Models in which people also stop reading without a click: DBN and CCM, by expectation
 * maximisation. Down to the last click everything was looked at. Below it the end of reading is
 * unknown: with g the probability of going on after that click, p after passing a result by, and α
 * each result's attraction, it lay after the k-th result below with a probability proportional to g
 * · Π_{i&lt;k} (1 − α_i) p · (1 − α_k)(1 − p), and without the last factor at the page's end.
 */
public enum ChainEstimator implements ClickEstimator {
    /** g = γ(1 − σ), p = γ. */
    DBN,
    /** g = (1 − α)τ₂ + ατ₃, p = τ₁. */
    CCM;

    private static final int MOST_ROUNDS = 300;
    private static final double STILL = 1e-5;

    @Override
    public Estimate fit(Views views) {
        Round state = new Round(views.items(), views.meanClickRate());
        for (int round = 0; round < MOST_ROUNDS; round++) {
            for (PageView page : views.pages()) {
                state.look(page);
            }
            if (state.improve() < STILL) {
                break;
            }
        }
        ClickModel model =
                this == DBN
                        ? new DynamicBayesian(state.pass)
                        : new ClickChain(state.pass, state.miss, state.hit);
        return new Estimate(
                name().toLowerCase(Locale.ROOT),
                model,
                state.attraction,
                this == DBN ? state.stop : new double[state.attraction.length]);
    }

    /** What is believed, and what one round over the pages makes of it. */
    private final class Round {
        private final double prior;
        private final double[] attraction;
        private final double[] stop;
        private double pass = .9;
        private double miss = .5;
        private double hit = .5;

        private final double[] attracted;
        private final double[] looks;
        private final double[] stopped;
        private final double[] clicks;
        private final Share passes = new Share();
        private final Share misses = new Share();
        private final Share hits = new Share();

        private Round(int items, double prior) {
            this.prior = prior;
            attraction = new double[items];
            stop = new double[this.attraction.length];
            attracted = new double[items];
            looks = new double[items];
            stopped = new double[items];
            clicks = new double[items];
            Arrays.fill(attraction, Math.max(.01, prior));
            Arrays.fill(stop, .5);
        }

        private void look(PageView page) {
            int end = page.size() - 1;
            int last = page.lastClick();
            for (int i = 0; i <= last; i++) {
                looks[page.item(i)]++;
                if (page.clicked(i)) {
                    attracted[page.item(i)]++;
                }
                if (i < last) {
                    wentOn(page, i, 1);
                }
            }
            if (last == end) {
                return;
            }
            // Backwards: the probability of the silence from each place on, looked at.
            double silence = 1;
            double[] below = new double[end + 2];
            for (int i = end; i > last; i--) {
                double goOn = i == end ? 1 : 1 - pass + pass * silence;
                silence = (1 - attraction[page.item(i)]) * goOn;
                below[i] = silence;
            }
            double reached = 1;
            for (int i = last; i < end; i++) {
                if (i >= 0) {
                    double g = page.clicked(i) ? goesOn(page.item(i)) : pass;
                    double on = g * below[i + 1] / Math.max(1e-300, 1 - g + g * below[i + 1]);
                    wentOnOrNot(page, i, reached, reached * on);
                    reached *= on;
                }
                looks[page.item(i + 1)] += reached;
            }
        }

        private double goesOn(int item) {
            return DBN == ChainEstimator.this
                    ? pass * (1 - stop[item])
                    : (1 - attraction[item]) * miss + attraction[item] * hit;
        }

        private void wentOn(PageView page, int place, double times) {
            wentOnOrNot(page, place, times, times);
        }

        private void wentOnOrNot(PageView page, int place, double times, double on) {
            double off = times - on;
            if (!page.clicked(place)) {
                passes.add(times, on);
                return;
            }
            int item = page.item(place);
            double goesOn = goesOn(item);
            if (DBN == ChainEstimator.this) {
                double satisfied = off * stop[item] / Math.max(1e-12, 1 - goesOn);
                stopped[item] += satisfied;
                clicks[item] += times;
                passes.add(times - satisfied, on);
            } else {
                double a = attraction[item];
                double hitOn = on * a * hit / Math.max(1e-12, goesOn);
                double hitOff = off * a * (1 - hit) / Math.max(1e-12, 1 - goesOn);
                hits.add(hitOn + hitOff, hitOn);
                misses.add(times - hitOn - hitOff, on - hitOn);
                // Whether a click hits is a second draw with the same probability.
                attracted[item] += hitOn + hitOff;
                looks[item] += times;
            }
        }

        /** Believes what the round has shown; by how much anything changed most. */
        private double improve() {
            double moved = 0;
            for (int i = 0; i < attraction.length; i++) {
                double a = (attracted[i] + prior) / (looks[i] + 1);
                double s = (stopped[i] + .5) / (clicks[i] + 1);
                moved = Math.max(moved, Math.abs(a - attraction[i]));
                moved = DBN == ChainEstimator.this ? Math.max(moved, Math.abs(s - stop[i])) : moved;
                attraction[i] = a;
                stop[i] = s;
            }
            double p = passes.next();
            moved = Math.max(moved, Math.abs(p - pass));
            pass = p;
            miss = misses.next();
            hit = hits.next();
            for (double[] counts : new double[][] {attracted, looks, stopped, clicks}) {
                Arrays.fill(counts, 0);
            }
            return moved;
        }
    }

    /** Successes among trials, with one imagined trial that succeeds by half. */
    private static final class Share {
        private double trials;
        private double successes;

        private void add(double more, double ofThem) {
            trials += more;
            successes += ofThem;
        }

        /** The share; counting starts again. */
        private double next() {
            double share = (successes + .5) / (trials + 1);
            trials = 0;
            successes = 0;
            return share;
        }
    }
}
