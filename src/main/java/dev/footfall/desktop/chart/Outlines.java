package dev.footfall.desktop.chart;

import java.util.Arrays;

/**
 * Points that go once around an area, for series that are filled. A y that is not a number ends one
 * area and begins the next.
 */
public final class Outlines {

    /** Nothing. */
    public static final Outlines NONE = new Outlines(new double[0], new double[0]);

    private final double[] x;
    private final double[] y;

    private Outlines(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /** The points' x, not to be changed. */
    double[] x() {
        return x;
    }

    /** The points' y, not to be changed. */
    double[] y() {
        return y;
    }

    /** The area between two lines over the same x; where either has no value, there is a gap. */
    public static Outlines between(double[] x, double[] low, double[] high) {
        Builder out = new Builder(2 * x.length + x.length / 2 + 2);
        int from = 0;
        for (int i = 0; i <= x.length; i++) {
            boolean gap = i == x.length || Double.isNaN(low[i]) || Double.isNaN(high[i]);
            if (gap) {
                if (i - from > 1) {
                    out.around(x, low, high, from, i);
                }
                from = i + 1;
            }
        }
        return out.build();
    }

    /**
     * Columns that stand side by side on a common floor.
     *
     * @param edges where columns begin; one more than there are columns, the last is the end
     * @param low the floor of each column
     * @param high the top of each column; a column without height is left out
     */
    public static Outlines columns(double[] edges, double[] low, double[] high) {
        Builder out = new Builder(5 * high.length);
        for (int i = 0; i < high.length; ) {
            int end = i;
            while (end < high.length && high[end] > low[end]) {
                end++;
            }
            if (end > i) {
                out.steps(edges, low, high, i, end);
            }
            i = end + 1;
        }
        return out.build();
    }

    private static final class Builder {
        private double[] x;
        private double[] y;
        private int n;

        Builder(int size) {
            x = new double[size];
            y = new double[size];
        }

        void around(double[] at, double[] low, double[] high, int from, int to) {
            begin();
            for (int i = from; i < to; i++) {
                add(at[i], high[i]);
            }
            for (int i = to - 1; i >= from; i--) {
                add(at[i], low[i]);
            }
        }

        void steps(double[] edges, double[] low, double[] high, int from, int to) {
            begin();
            for (int i = from; i < to; i++) {
                add(edges[i], high[i]);
                add(edges[i + 1], high[i]);
            }
            for (int i = to - 1; i >= from; i--) {
                add(edges[i + 1], low[i]);
                add(edges[i], low[i]);
            }
        }

        private void begin() {
            if (n > 0) {
                add(x[n - 1], Double.NaN);
            }
        }

        private void add(double px, double py) {
            if (n == x.length) {
                x = Arrays.copyOf(x, n * 2 + 8);
                y = Arrays.copyOf(y, n * 2 + 8);
            }
            x[n] = px;
            y[n] = py;
            n++;
        }

        Outlines build() {
            return n == 0 ? NONE : new Outlines(Arrays.copyOf(x, n), Arrays.copyOf(y, n));
        }
    }
}
