package dev.footfall.fit.click;

import static dev.footfall.fit.click.ShuffledPages.DOCUMENTS;
import static dev.footfall.fit.click.ShuffledPages.QUERIES;

import dev.footfall.session.click.Page;
import dev.footfall.session.click.PositionBased;
import dev.footfall.session.click.Taste;

/** How well examination can be known from {@link ShuffledPages}. */
public final class ExaminationBound {

    private ExaminationBound() {}

    /**
     * The least standard error of θ_r/θ_1 that any unbiased estimator can have (Cramér–Rao), with
     * every attraction unknown as well. A result seen n times at a rank tells n/(p(1−p)) about p =
     * θα; what the attractions take of it is the Schur complement.
     *
     * <p>At the second rank it is .0122 with 20,000 sessions and .0055 with 100,000. The worst of
     * all ranks then lies within .02, or .01, in 80 and 88 of 100 logs, unless an estimator knows
     * which curves are usual.
     */
    public static double[] standardErrors(PositionBased real, int sessions) {
        Page tastes = Taste.GRADED.page(0, 1, 2, 3, 4);
        int free = DOCUMENTS - 1;
        double[][] information = new double[free][free];
        double shown = (double) sessions / QUERIES / DOCUMENTS;
        for (int item = 0; item < QUERIES * DOCUMENTS; item++) {
            double a = tastes.attraction(ShuffledPages.grade(item));
            double[] shared = new double[free];
            double own = 0;
            for (int r = 0; r < DOCUMENTS; r++) {
                double t = real.examination(r);
                double told = shown / (t * a * (1 - t * a));
                own += told * t * t;
                if (r > 0) {
                    information[r - 1][r - 1] += told * a * a;
                    shared[r - 1] = told * t * a;
                }
            }
            for (int i = 0; i < free; i++) {
                for (int j = 0; j < free; j++) {
                    information[i][j] -= shared[i] * shared[j] / own;
                }
            }
        }
        double[][] covariance = inverse(information);
        double[] errors = new double[DOCUMENTS];
        for (int r = 1; r < DOCUMENTS; r++) {
            errors[r] = Math.sqrt(covariance[r - 1][r - 1]) / real.examination(0);
        }
        return errors;
    }

    /** Gauss and Jordan. */
    private static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            inverse[i][i] = 1;
        }
        for (int pivot = 0; pivot < n; pivot++) {
            double by = matrix[pivot][pivot];
            for (int j = 0; j < n; j++) {
                matrix[pivot][j] /= by;
                inverse[pivot][j] /= by;
            }
            for (int i = 0; i < n; i++) {
                double times = matrix[i][pivot];
                for (int j = 0; i != pivot && j < n; j++) {
                    matrix[i][j] -= times * matrix[pivot][j];
                    inverse[i][j] -= times * inverse[pivot][j];
                }
            }
        }
        return inverse;
    }
}
