package dev.footfall.fit;

import dev.footfall.fit.click.Estimate;
import dev.footfall.fit.click.PageView;
import dev.footfall.fit.click.Views;
import dev.footfall.session.click.Page;

import java.util.Arrays;

/**
 * Five grades for results of which each had an attraction of its own: the five levels that are
 * nearest to them, weighted by how often results were looked at (k-means on a line, exactly, by
 * dynamic programming).
 */
final class Grading {

    private static final int GRADES = 5;

    /** Attractions are told apart to 1/500. */
    private static final int BINS = 501;

    final double[] click = new double[GRADES];
    final double[] stop = new double[GRADES];
    private final int[] grades;

    Grading(Estimate estimate, Views views) {
        double[] clicks = new double[views.items()];
        long all = 0;
        long shown = 0;
        for (PageView view : views.pages()) {
            for (int i = 0; i < view.size(); i++) {
                clicks[view.item(i)] += view.clicked(i) ? 1 : 0;
                all += view.clicked(i) ? 1 : 0;
                shown++;
            }
        }
        double prior = shown == 0 ? 0 : (double) all / shown;
        double[] weights = new double[BINS];
        double[] sums = new double[BINS];
        for (int i = 0; i < clicks.length; i++) {
            // An estimate is (clicks + prior) / looks.
            double looks = (clicks[i] + prior) / Math.max(1e-9, estimate.attraction(i));
            weights[bin(estimate.attraction(i))] += looks;
            sums[bin(estimate.attraction(i))] += looks * estimate.attraction(i);
        }
        int[] gradeOfBin = levels(weights, sums);
        grades = new int[clicks.length];
        double[] weight = new double[GRADES];
        for (int i = 0; i < grades.length; i++) {
            grades[i] = gradeOfBin[bin(estimate.attraction(i))];
            stop[grades[i]] += (clicks[i] + 1e-9) * estimate.satisfaction(i);
            weight[grades[i]] += clicks[i] + 1e-9;
        }
        for (int g = 0; g < GRADES; g++) {
            stop[g] = weight[g] > 0 ? Math.min(1, stop[g] / weight[g]) : 0;
        }
    }

    private static int bin(double attraction) {
        return (int) Math.round(attraction * (BINS - 1));
    }

    /** Cuts the line into five and sets the levels; gives the grade of each bin. */
    private int[] levels(double[] weights, double[] sums) {
        double[] w = new double[BINS + 1];
        double[] s = new double[BINS + 1];
        for (int b = 0; b < BINS; b++) {
            w[b + 1] = w[b] + weights[b];
            s[b + 1] = s[b] + sums[b];
        }
        // gain[g][e]: the most of Σ weight · mean², which is what is to be had, with g levels below
        // e.
        double[][] gain = new double[GRADES + 1][BINS + 1];
        int[][] cut = new int[GRADES + 1][BINS + 1];
        for (int g = 1; g <= GRADES; g++) {
            for (int e = 1; e <= BINS; e++) {
                gain[g][e] = -1;
                int last = g == 1 ? 0 : e;
                for (int b = 0; b <= last; b++) {
                    double weight = w[e] - w[b];
                    double sum = s[e] - s[b];
                    double value = gain[g - 1][b] + (weight > 0 ? sum * sum / weight : 0);
                    if (value > gain[g][e]) {
                        gain[g][e] = value;
                        cut[g][e] = b;
                    }
                }
            }
        }
        int[] gradeOfBin = new int[BINS];
        int end = BINS;
        for (int g = GRADES; g >= 1; g--) {
            int begin = cut[g][end];
            double weight = w[end] - w[begin];
            click[g - 1] =
                    weight > 0
                            ? Math.min(1, (s[end] - s[begin]) / weight)
                            : Math.min(1, (double) begin / (BINS - 1));
            for (int b = begin; b < end; b++) {
                gradeOfBin[b] = g - 1;
            }
            end = begin;
        }
        return gradeOfBin;
    }

    private Grading(double[] click, double[] stop, int[] grades) {
        System.arraycopy(click, 0, this.click, 0, GRADES);
        System.arraycopy(stop, 0, this.stop, 0, GRADES);
        this.grades = grades;
    }

    /** The same grades, this many times as attractive where that is above 1; none above 1. */
    Grading scaled(double times) {
        double most = Arrays.stream(click).max().orElse(1);
        double factor = most <= 0 ? 1 : Math.clamp(times, 1, 1 / most);
        double[] scaled = Arrays.stream(click).map(c -> c * factor).toArray();
        return new Grading(scaled, stop, grades);
    }

    int grade(int item) {
        return item < 0 ? 0 : grades[item];
    }

    /** A page as it will be seen with grades in place of attractions. */
    Page page(PageView view) {
        double[] a = new double[view.size()];
        double[] s = new double[view.size()];
        for (int i = 0; i < a.length; i++) {
            a[i] = click[grade(view.item(i))];
            s[i] = stop[grade(view.item(i))];
        }
        return Page.of(a, s);
    }
}
