package dev.footfall.scenario.yaml;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Locale;

/** Finds the word that someone most likely meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /**
     * The nearest of the words by edits (Damerau–Levenshtein, neighbours swapped count as one).
     *
     * @return null when none is near: more than two edits, or a third of the word, away
     */
    public static @Nullable String to(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        String best = null;
        int bestEdits = Integer.MAX_VALUE;
        for (String candidate : words) {
            int edits = edits(lower, candidate.toLowerCase(Locale.ROOT));
            if (edits < bestEdits) {
                best = candidate;
                bestEdits = edits;
            }
        }
        int allowed = Math.max(lower.length() <= 3 ? 1 : 2, lower.length() / 3);
        return bestEdits <= allowed ? best : null;
    }

    /** How many letters to insert, remove, replace or swap with their neighbour. */
    static int edits(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int replace = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] =
                        Math.min(
                                d[i - 1][j - 1] + replace,
                                Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1));
                if (i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
