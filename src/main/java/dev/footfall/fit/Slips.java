package dev.footfall.fit;

/** Tells slips of the finger from other words. */
final class Slips {

    private Slips() {}

    /** Whether one can be had from the other by one or two letters, of at least four. */
    static boolean isSlip(String one, String other) {
        return !one.equals(other)
                && Math.min(one.length(), other.length()) >= 4
                && Math.abs(one.length() - other.length()) <= 2
                && one.length() <= 200
                && distance(one, other) <= 2;
    }

    /** Levenshtein's distance. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitute = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitute, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
