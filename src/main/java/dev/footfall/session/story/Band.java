package dev.footfall.session.story;

/**
 * What a measure must be, and how far chance alone may take it off.
 *
 * @param expected by the knobs; NaN where they don't tell
 * @param low the lowest that chance explains, at four standard errors; NaN where unknown
 * @param high the highest
 */
record Band(double expected, double low, double high) {

    /** What is called chance: four standard errors, once in 16,000 by mistake. */
    static final double ERRORS = 4;

    static final Band UNKNOWN = new Band(Double.NaN, Double.NaN, Double.NaN);

    static Band around(double expected, double standardError) {
        return new Band(
                expected, expected - ERRORS * standardError, expected + ERRORS * standardError);
    }

    /** How far below the expected chance reaches; 0 where unknown. */
    double below() {
        return Double.isNaN(low) ? 0 : expected - low;
    }

    /** How far above the expected chance reaches; 0 where unknown. */
    double above() {
        return Double.isNaN(high) ? 0 : high - expected;
    }
}
