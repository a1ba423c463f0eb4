package dev.footfall.desktop.dashboard;

/**
 * What a logarithmic axis has to show.
 *
 * @param low the lowest value, above 0
 * @param high the highest value
 * @param found whether there was any value
 */
record Decades(double low, double high, boolean found) {

    /** The range of values that are numbers; 1 to 100 where there are none. */
    static Decades of(double[] lows, double[] highs) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (int i = 0; i < lows.length; i++) {
            low = Double.isNaN(lows[i]) ? low : Math.min(low, lows[i]);
            high = Double.isNaN(highs[i]) ? high : Math.max(high, highs[i]);
        }
        return high > 0 ? new Decades(Math.min(low, high), high, true) : new Decades(1, 100, false);
    }
}
