package dev.footfall.session.query;

import org.apache.commons.rng.UniformRandomProvider;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts queries differently, with words from a vocabulary. The answer always differs from the query
 * where anything can be changed at all.
 */
public final class Rewriter {

    private static final String NEIGHBOURS = "qwertyuiopasdfghjklzxcvbnm";

    private final List<String> vocabulary;

    private Rewriter(List<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Takes the vocabulary from queries: each word once, in order of appearance.
     *
     * @param queries may be empty; then {@link Rewrite#ADD} and {@link Rewrite#SUBSTITUTE} fall
     *     back to {@link Rewrite#MISSPELL}
     */
    public static Rewriter of(Iterable<String> queries) {
        Set<String> words = new LinkedHashSet<>();
        for (String query : queries) {
            words.addAll(words(query));
        }
        return new Rewriter(List.copyOf(words));
    }

    /**
     * Puts a query differently.
     *
     * @param how what to do; removing from a single word replaces it instead
     * @return words separated by one space
     */
    public String apply(Rewrite how, String query, UniformRandomProvider random) {
        List<String> words = new ArrayList<>(words(query));
        if (words.isEmpty()) {
            return query;
        }
        Rewrite possible = how == Rewrite.REMOVE && words.size() == 1 ? Rewrite.SUBSTITUTE : how;
        switch (possible) {
            case REMOVE -> words.remove(random.nextInt(words.size()));
            case ADD, SUBSTITUTE -> {
                String word = strange(words, random);
                if (word.isEmpty()) {
                    return apply(Rewrite.MISSPELL, query, random);
                }
                if (possible == Rewrite.ADD) {
                    words.add(word);
                } else {
                    words.set(random.nextInt(words.size()), word);
                }
            }
            case MISSPELL -> {
                int which = longest(words);
                words.set(which, misspelt(words.get(which), random));
            }
        }
        return String.join(" ", words);
    }

    /** A word that the query doesn't have yet; empty when there is none. */
    private String strange(List<String> words, UniformRandomProvider random) {
        if (vocabulary.isEmpty()) {
            return "";
        }
        int start = random.nextInt(vocabulary.size());
        for (int i = 0; i < vocabulary.size(); i++) {
            String word = vocabulary.get((start + i) % vocabulary.size());
            if (!words.contains(word)) {
                return word;
            }
        }
        return "";
    }

    private static int longest(List<String> words) {
        int best = 0;
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).length() > words.get(best).length()) {
                best = i;
            }
        }
        return best;
    }

    /** Two letters swapped, one left out, one typed twice, or one from the next key. */
    private static String misspelt(String word, UniformRandomProvider random) {
        int[] letters = word.codePoints().toArray();
        int at = random.nextInt(letters.length);
        int kind = random.nextInt(4);
        if (kind == 0 && letters.length > 1) {
            at = Math.min(at, letters.length - 2);
            if (letters[at] != letters[at + 1]) {
                int letter = letters[at];
                letters[at] = letters[at + 1];
                letters[at + 1] = letter;
                return text(letters);
            }
        }
        if (kind == 1 && letters.length > 1) {
            System.arraycopy(letters, at + 1, letters, at, letters.length - at - 1);
            return text(Arrays.copyOf(letters, letters.length - 1));
        }
        int key = NEIGHBOURS.indexOf(letters[at]);
        if (kind == 2 && key >= 0) {
            letters[at] = NEIGHBOURS.charAt((key + 1) % NEIGHBOURS.length());
            return text(letters);
        }
        int[] doubled = Arrays.copyOf(letters, letters.length + 1);
        System.arraycopy(letters, at, doubled, at + 1, letters.length - at);
        return text(doubled);
    }

    private static String text(int[] letters) {
        return new String(letters, 0, letters.length);
    }

    private static List<String> words(String query) {
        String stripped = query.strip();
        return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+"));
    }
}
