package dev.footfall.session.people;

import dev.footfall.session.click.Taste;

import java.util.List;

/** What a search shows: documents in order, with their grades. Immutable. */
public final class Results {

    /** A search that finds nothing. */
    public static final Results NONE = new Results(List.of(), new int[0], 0);

    private final List<String> documents;
    private final int[] grades;
    private final long total;

    private Results(List<String> documents, int[] grades, long total) {
        this.documents = documents;
        this.grades = grades;
        this.total = total;
    }

    /**
     * A page of results.
     *
     * @param documents ids, top down
     * @param grades one for each document, 0 to 4
     * @param total how many results the search counts, at least as many as are shown
     */
    public static Results of(List<String> documents, int[] grades, long total) {
        if (documents.size() != grades.length || total < grades.length) {
            throw new IllegalArgumentException(
                    "a page of %d documents has %d grades and counts %d results"
                            .formatted(documents.size(), grades.length, total));
        }
        int[] own = grades.clone();
        Taste.GRADED.page(own);
        return new Results(List.copyOf(documents), own, total);
    }

    /** How many documents are shown. */
    public int size() {
        return grades.length;
    }

    /** The id of the document at this place, counted from 0. */
    public String document(int place) {
        return documents.get(place);
    }

    /** The number of results that the search counts. */
    public long total() {
        return total;
    }

    /** Whether there is nothing to click. */
    public boolean isEmpty() {
        return grades.length == 0;
    }

    /** For this package only: not a copy, since every search reads it. */
    int[] grades() {
        return grades;
    }
}
