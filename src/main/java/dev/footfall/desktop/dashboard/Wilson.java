package dev.footfall.desktop.dashboard;

/**
 * The interval that a share lies in with 95 % confidence, after Wilson (1927). Unlike the
 * textbook's interval it never leaves 0 to 1 and holds for few observations.
 *
 * @param low its lower end, 0 to 1
 * @param high its upper end, 0 to 1
 */
record Wilson(double low, double high) {

    private static final double Z = 1.959964;

    /**
     * The interval of {@code hits} out of {@code trials}.
     *
     * @param hits at most {@code trials}
     * @param trials at least 1
     */
    static Wilson of(long hits, long trials) {
        double n = trials;
        double p = Math.min(hits, trials) / n;
        double spread = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double middle = p + Z * Z / (2 * n);
        double whole = 1 + Z * Z / n;
        return new Wilson((middle - spread) / whole, (middle + spread) / whole);
    }
}
