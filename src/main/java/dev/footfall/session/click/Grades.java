package dev.footfall.session.click;

import java.util.ArrayList;
import java.util.List;

/** Reads a page of grades as a person types it. */
public final class Grades {

    /** Longer pages are refused. */
    public static final int MOST_RESULTS = 1_000;

    private Grades() {}

    /**
     * Reads {@code 3,1,4,0}: whole numbers from 0 to 4, separated by commas, spaces allowed.
     *
     * @throws IllegalArgumentException with a sentence that names every bad one
     */
    public static int[] parse(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "no grades; expected whole numbers from 0 to 4, such as 3,1,4,0");
        }
        String[] words = text.split(",", -1);
        if (words.length > MOST_RESULTS) {
            throw new IllegalArgumentException(
                    words.length + " grades; a page has at most " + MOST_RESULTS + " results");
        }
        int[] grades = new int[words.length];
        List<String> bad = new ArrayList<>();
        for (int i = 0; i < words.length; i++) {
            String word = words[i].strip();
            if (word.length() == 1 && word.charAt(0) >= '0' && word.charAt(0) <= '4') {
                grades[i] = word.charAt(0) - '0';
            } else if (word.isEmpty()) {
                bad.add("grade " + (i + 1) + " is missing");
            } else {
                bad.add("grade " + (i + 1) + " is \"" + word + "\"");
            }
        }
        if (!bad.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join(", ", bad)
                            + "; expected whole numbers from 0 to 4, such as 3,1,4,0");
        }
        return grades;
    }
}
