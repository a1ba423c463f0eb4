package dev.footfall.spelling;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Finds the word that someone most likely meant. */
public final class Nearest {

    private static final int LONGEST = 60;

    private Nearest() {}

    /**
     * The nearest of the words by edits (Damerau–Levenshtein, neighbours swapped count as one); of
     * those that are as near, the one that begins alike. Else the only one that begins with the
     * word, where it has at least three letters.
     *
     * @return null when none is near: more than two edits, or a third of the word, away
     */
    public static @Nullable String to(String word, Collection<String> words) {
        if (word.length() > LONGEST) {
            return null;
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        String best = "";
        int bestEdits = Integer.MAX_VALUE;
        for (String candidate : words) {
            int edits = edits(lower, candidate.toLowerCase(Locale.ROOT));
            boolean tied = edits == bestEdits;
            if (edits < bestEdits || (tied && alike(lower, candidate) > alike(lower, best))) {
                best = candidate;
                bestEdits = edits;
            }
        }
        int allowed = Math.max(lower.length() <= 3 ? 1 : 2, lower.length() / 3);
        return bestEdits <= allowed ? best : begun(lower, words);
    }

    /**
     * What to say of a word that is none of these: the nearest of them, then all that is possible.
     *
     * @param possible in words
     */
    public static String first(String word, Collection<String> words, String possible) {
        String nearest = to(word, words);
        return nearest == null ? possible : "\"" + nearest + "\"; there are: " + possible;
    }

    /** The names of an enumeration, as a scenario has them. */
    public static List<String> namesOf(Enum<?>... values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    }

    private static @Nullable String begun(String word, Collection<String> words) {
        List<String> longer = words.stream().filter(w -> w.startsWith(word)).toList();
        return word.length() >= 3 && longer.size() == 1 ? longer.getFirst() : null;
    }

    /** How many letters both begin with. */
    private static int alike(String a, String b) {
        int same = 0;
        while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        return same;
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
